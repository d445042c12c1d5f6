//! Makes cargo embed scenarios and scripts anew when a file is added or removed.

fn main() {
    for folder in ["scenarios", "scripts/playbook", "scripts/calls", "scripts/campaigns", "scripts/weights"] {
        println!("cargo:rerun-if-changed={folder}");
    }
}
