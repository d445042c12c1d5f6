//! The command line from outside: the real program, in a world of its own.

mod bench;
mod campaigns;
mod check;
mod corpus;
mod correct;
mod cover;
mod debrief;
mod errors;
mod evaluate;
mod gym;
mod gyms;
mod hear;
mod help;
mod keep;
mod new;
mod play;
mod screenless;
mod slips;
mod talk;
mod test_command;
mod unsure;
