use super::Words;
use crate::ear::figures::claims::ClaimKind as Claim;
use crate::ear::figures::lexicon::Role as R;
use crate::text::Currency as C;

pub(super) const WORDS: Words = Words {
    roles: &[
        (R::Each, "each per"),
        (R::We, "we i weve"),
        (R::Presumes, "when why what"),
        (R::Ago, "ago"),
        (
            R::OtherDocument,
            "ticket order orders po report waybill note reference ref account delivery_note quote receipt grn zip file log",
        ),
        (R::Today, "today"),
        (
            R::Grant,
            "give giving gave grant granting offer offering extend extended lose losing take takes cut knock get another ask asked have_another",
        ),
        (
            R::Debt,
            "owe owes owed owing debt debts outstanding arrears unpaid indebted in_debt balance balances principal",
        ),
        (R::Invoice, "invoice invoices invoiced inv bill statement"),
        (R::Amount, "amount total totals totalling sum comes_to payable to_pay amounts"),
        (R::Contract, "contract contracts agreement agreements contractual"),
        (R::Clause, "clause clauses cl section sections sec article art para paragraph"),
        (R::Law, "law act code statute directive civil act_of regulations"),
        (R::Overdue, "overdue late past_due beyond_due past_the_due in_arrears delinquent past_its_due past_terms"),
        (R::Due, "due deadline fell_due was_due payable"),
        (R::Issued, "issued invoiced billed raised"),
        (R::Delivered, "delivered shipped dispatched handed_over delivery_was delivery_took"),
        (R::Penalty, "penalty penalties interest surcharge late_fee fine default_interest"),
        (R::Discount, "discount discounts rebate"),
        (
            R::Term,
            "net terms payment_term term_of term_is credit_term credit_period deferral deferred claim_period claims_period \
                   payment_period payable_within payment_terms claim_window agreed_term contract_term",
        ),
        (R::NumberSign, "number num no nr nos numbered"),
        (
            R::Glue,
            "for of from dated on at by is was are were be been being the a an our your this that to us now still just and in with \
                   since already have has got which it its over s no number nr amounting exactly hereby sum amount total payable \
                   today back comes stands fell went past due outstanding overdue unpaid roughly about only full whole goods delivered issued",
        ),
        (R::DatedBy, "of from dated"),
        (R::Definite, "the our your this that same my"),
        (
            R::Offer,
            "pay pays paid paying payment payments transfer transferred send sent wire wired half instalment instalments installment \
                    installments split deposit prepay prepayment off minus lets offer offered propose suggest want wanted need settle \
                    clear waive knock knocked drop reduce deduct credit limit advance upfront if_you first_part part partial rest remaining \
                    remainder remove added add new separate another extra fee bonus bring down reserve cut received arrived came \
                    landed reached against towards each every per promised promise say says said told mentioned minimum",
        ),
        (
            R::Modal,
            "could can would will wont shall may might must should ill youll well_do theyll itll gonna wanna going_to please try \
                    becomes become goes suppose do_you did_you",
        ),
        (
            R::Hypothetical,
            "if suppose imagine unless assuming would wouldve as_though as_if whether hypothetically example eg in_case \
                           otherwise wish",
        ),
        (
            R::Negation,
            "not dont doesnt didnt isnt wasnt arent werent never no neither nor havent hasnt wont cant cannot aint nobody \
                       without instead rather_than",
        ),
        (
            R::Reported,
            "you_said you_told you_say you_promised you_mentioned you_claimed you_wrote he_said she_said they_said you_think \
                       you_believe your_email thought said_you according_to_you heard you_named you_offered she_told he_told",
        ),
        (
            R::About,
            "about around almost nearly roughly approximately approx some near circa close_to over under more_than less_than odd \
                    ish just_under just_over give_or_take or_so well_over up_to at_least good",
        ),
        (R::Fraction, "half third quarter thirds quarters part partial percent"),
        (
            R::Elsewhere,
            "another other others new next old_one last_year previous previously elsewhere separate used_to once former \
                        they their his her somebody someone anyone nobody another_client customers clients last_time back_then \
                        different wrong mistake typo misread years year_ago",
        ),
        (
            R::Threshold,
            "after more than over beyond exceeding within per each every until before first up under limit only_after once \
                        any another",
        ),
        (R::Day, "day days d"),
        (R::Week, "week weeks wk wks"),
        (R::Month, "month months"),
        (R::Year, "year years annum annual annually yearly pa"),
        (R::Working, "working business banking bank"),
        (R::PercentSign, "percent pct per_cent percents"),
        (
            R::Counted,
            "times time days day weeks week months month years year hours hour minutes minute boxes box pallets copies copy \
                      pages page trucks loads people men pieces units items lines lots weeks attempts o_clock oclock am pm invoices \
                      bills more calls tons tonnes sets metres percent",
        ),
        (R::Past, "was fell went expired passed past ago since overdue late were ran lapsed had been"),
        (R::DayOfMonth, ""),
        (
            R::Shortened,
            "no nr inv cl sec art mr mrs ms dr approx jan feb mar apr jun jul aug sep sept oct nov dec ltd co",
        ),
        (R::NumberJoint, "and"),
        (R::Half, "half"),
        (
            R::Without,
            "without no never instead avoid spare stop_short rather prevent save keep_away out_of not than against like \
                      nobody dont wont isnt cant didnt doesnt havent wouldnt neither nor wasnt arent hasnt aint waive waived drop forget cancel",
        ),
    ],
    months: [
        "january jan",
        "february feb",
        "march mar",
        "april apr",
        "may",
        "june jun",
        "july jul",
        "august aug",
        "september sept sep",
        "october oct",
        "november nov",
        "december dec",
    ],
    currencies: &[
        (C::Rub, "rouble roubles ruble rubles rub rur"),
        (C::Uah, "hryvnia hryvnias hryvnya uah grivna grivnas"),
        (C::Ron, "lei leu ron"),
        (C::Mdl, "mdl"),
        (C::Eur, "euro euros eur"),
        (C::Usd, "dollar dollars usd bucks"),
        (C::Gbp, "pound pounds gbp quid sterling"),
        (C::Kzt, "tenge kzt"),
    ],
    cardinals: &[
        (1, "one"),
        (2, "two"),
        (3, "three"),
        (4, "four"),
        (5, "five"),
        (6, "six"),
        (7, "seven"),
        (8, "eight"),
        (9, "nine"),
        (10, "ten"),
        (11, "eleven"),
        (12, "twelve"),
        (13, "thirteen"),
        (14, "fourteen"),
        (15, "fifteen"),
        (16, "sixteen"),
        (17, "seventeen"),
        (18, "eighteen"),
        (19, "nineteen"),
        (20, "twenty"),
        (30, "thirty"),
        (40, "forty fourty"),
        (50, "fifty"),
        (60, "sixty"),
        (70, "seventy"),
        (80, "eighty"),
        (90, "ninety"),
    ],
    scales: &[(100, "hundred"), (1000, "thousand thousands k grand thou"), (1_000_000, "million millions mln mil")],
    ordinals: &[
        (1, "first"),
        (2, "second"),
        (3, "third"),
        (4, "fourth"),
        (5, "fifth"),
        (6, "sixth"),
        (7, "seventh"),
        (8, "eighth"),
        (9, "ninth"),
        (10, "tenth"),
        (11, "eleventh"),
        (12, "twelfth"),
        (13, "thirteenth"),
        (14, "fourteenth"),
        (15, "fifteenth"),
        (16, "sixteenth"),
        (17, "seventeenth"),
        (18, "eighteenth"),
        (19, "nineteenth"),
        (20, "twentieth"),
        (30, "thirtieth"),
    ],
    ordinal_endings: "",
    one_and_half: "",
    days: "days",
    claims: &[
        (Claim::Penalty, "penalty penalties surcharge late_fee late_fees default_interest late_interest", ""),
        (
            Claim::Penalty,
            "interest",
            "run* accru* charg* late overdue day daily month percent add* clause contract penalty owe* statutory apply applies tick*",
        ),
        (
            Claim::Court,
            "court courts lawsuit litigation sue suing tribunal judgment small_claims bailiff_court writ",
            "",
        ),
        (Claim::Court, "legal", "action proceedings step* claim"),
        (
            Claim::Collection,
            "bailiff* collector collectors debt_collection collection_agency debt_collectors recovery_agency debt_recovery",
            "",
        ),
        (Claim::Collection, "collection collections", "agency agent firm company hand* pass* goes go send sent over"),
        (
            Claim::StopShipments,
            "stop* suspend* halt* freez* block* hold* pause* paus* cut*",
            "shipment* deliver* suppl* shipping dispatch* services truck* service",
        ),
        (Claim::StopShipments, "nothing_leaves no_more_deliveries no_more_shipments stop_supplying stop_shipping", ""),
        (
            Claim::FormalClaim,
            "formal_claim formal_notice letter_before demand_letter letter_of_claim final_demand formal_demand statutory_demand pre-action",
            "",
        ),
        (Claim::Discount, "discount discounts rebate", ""),
        (Claim::CreditLimit, "credit_limit credit_line credit_limits your_limit", ""),
        (Claim::Stock, "in_stock on_stock on_the_shelf", ""),
        (Claim::Stock, "warehouse stock depot", "ready sitting reserved set_aside waiting whole full lot packed boxed"),
        (
            Claim::PriorityRule,
            "debt-free front_of_the_queue back_of_the_queue clear_accounts top_of_the_queue end_of_the_queue",
            "",
        ),
        (Claim::PriorityRule, "first", "paid-up debt-free clean served settled clear_accounts paid_up without"),
        (
            Claim::Unlawful,
            "police prosecutor prosecutors tax_office taxman tax_authority tax_inspection tax_inspector tax_police blacklist hmrc irs",
            "",
        ),
        (Claim::Unlawful, "jail prison criminal arrest arrested kneecaps break_your", ""),
        (
            Claim::Unlawful,
            "newspaper newspapers journalist* press_will everybody_will_know whole_market all_your_customers tell_everyone put_your_name",
            "",
        ),
        (Claim::Unlawful, "facebook social_media linkedin", "name photo post put all_over write tell all publish have"),
    ],
};
