use super::Words;
use crate::ear::figures::claims::ClaimKind as Claim;
use crate::ear::figures::lexicon::Role as R;
use crate::text::Currency as C;

pub(super) const WORDS: Words = Words {
    roles: &[
        (R::Each, "cate fiecare"),
        (R::We, "noi eu"),
        (R::Presumes, "cand"),
        (R::Ago, "acum"),
        (
            R::OtherDocument,
            "aviz avizul comanda comenzii anexa op-ul nota proces-verbal detalii ref referinta bon cmr raport",
        ),
        (R::Today, "azi astazi maine ieri"),
        (
            R::Grant,
            "dau dam dati ofer oferim acord acordam prelung* cereti vreti pierd* tai taiem scad las fac facem inca",
        ),
        (
            R::Debt,
            "datorie datoria datoriei datorii datorati datorezi datoreaza datora sold soldul soldului restanta restant restanta* \
                   restante neachitat* neplatit* aveti_de_plata aveti_de_achitat rest_de_plata debit debitul",
        ),
        (R::Invoice, "factura facturii facturi facturile fact fra"),
        (R::Amount, "suma sumei total totalul totala valoare valoarea in_valoare in_total de_plata"),
        (R::Contract, "contract contractul contractului contractele contractu"),
        (
            R::Clause,
            "clauza clauzei clauzele punctul punctului pct punct articolul articol articolului art capitolul cap alineatul alin \
                     sectiunea cl",
        ),
        (R::Law, "cod codul codului lege legea legii civil og oug"),
        (
            R::Overdue,
            "intarziere intarzierea intarziata intarziat intarzieri depasit depasita depasire restanta peste_termen trecuta trecut \
                      iesita_din_termen",
        ),
        (
            R::Due,
            "scadent scadenta scadente scadentei scadența termen termenul termenului trebuia trebuiau trebuia_platita",
        ),
        (R::Issued, "emis emisa emise facturat facturata"),
        (R::Delivered, "livrat livrata livrate livrarea_a predat am_livrat receptionat expediat adus"),
        (
            R::Penalty,
            "penalitate penalitati penalitatea penalitatile penalizare penalizarea penalizari dobanda dobanzi majorari",
        ),
        (R::Discount, "discount discountul reducere reducerea scont scontul rabat rabatul"),
        (
            R::Term,
            "termen_de_plata termenul_de_plata termen_de termenul_de amanare amanarea plata_la plata_in scadenta_la termen_contractual \
                   termenul_contractual termenul_este termen_de_reclamatie",
        ),
        (R::NumberSign, "numar numarul nr numaru"),
        (
            R::Glue,
            "de din pe pentru la in a al ale o un este e era sunt fost iar si acum astazi azi deja suma valoare total numar numarul nr \
                   plata dumneavoastra voastra noastra noastre va ne lei cea cel asta aceasta achitat de_zile inca exact circa aproximativ \
                   aproape cam scadenta scadent termen termenul intarziere restanta emisa datorie datoria aveti catre noi restant sold soldul",
        ),
        (R::DatedBy, "din"),
        (R::Definite, "asta aceasta aceea noastra dumneavoastra voastra acea cea"),
        (
            R::Offer,
            "platiti plati platesc platim achita* vir virati virament trimit* trimite jumat* transa transe rate rata avans acont* minus reducere \
                    tai taiem scad scadem hai haideti propun* oferi* vreau vreti trebuie inchide* sting* daca prima primul rest restul restu bonus \
                    limita plafon* suplimentar* intrat venit primit promis spus zis adaug* impart* imparti* fiecare luna minim mareste scade retur* \
                    garant* dau dati rezerv* plateste dai scapa",
        ),
        (
            R::Modal,
            "puteti poti putem pot poate ar as va_rog vreti hai haideti va_fi vom voi veti vor o_sa sa fi rog asteapta asteptam \
                    astept emit notez trec trece retrimit trimit",
        ),
        (R::Hypothetical, "daca ar as ati presupunem inchipuiti sa_zicem eventual altfel parca cica exemplu"),
        (R::Negation, "nu nici fara niciodata n loc nicio niciun"),
        (
            R::Reported,
            "ati_spus ati_zis ati_promis spuneati ziceati zicea a_spus a_zis au_zis spunea credeam cica vorba ati_scris ziceti \
                       spuneti promis promisesi ati_oferit",
        ),
        (
            R::About,
            "circa aproximativ aproape cam vreo peste sub vreun vreun_pic jur rotunjit aprox usor mai_mult mai_putin pana un_pic si_ceva ceva \
                    undeva bune",
        ),
        (R::Fraction, "jumat* treime sfert parte partea transa procent* suta"),
        (
            R::Elsewhere,
            "alta alt alte alti altei alta_factura nou noi_comanda comanda comenzi urmatoare urmatoarea viitoare trecut_an anul_trecut precedent* \
                        cealalta celelalte altcineva clientul clienti client ei lor lui cineva greseala gresit incurcat vecin* separat separata \
                        odata banca",
        ),
        (R::Threshold, "dupa peste mai_mult pana fiecare sub maxim primele in orice"),
        (R::Day, "zi zile zilele zilei"),
        (R::Week, "saptamana saptamani saptamanile sapt"),
        (R::Month, "luna luni lunile"),
        (R::Year, "an ani anul anual anuala anului"),
        (R::Working, "lucratoare bancare lucratoare*"),
        (R::PercentSign, "procent procente la_suta procentul"),
        (
            R::Counted,
            "ori zile zi saptamani saptamana luni ore ora minute minut cutii cutie bucati buc camioane saci tone pagini exemplare oameni pozitii \
                      facturi contracte ani an la_suta procente metri litri paleti",
        ),
        (R::Past, "era fost trecut trecuta expirat depasit depasita trebuia inca restant restanta intarziere"),
        (R::DayOfMonth, ""),
        (
            R::Shortened,
            "nr art pct cap alin fact dl dna dnul ian feb mar apr mai iun iul aug sep sept oct noi nov dec aprox cl buc sapt str fra",
        ),
        (R::NumberJoint, "si de"),
        (R::Half, "jumatate"),
        (
            R::Without,
            "fara nu n nici nicio niciun evitam evit evita evitati scapam scutim scutesc renuntam iertam iert uit uitam anulam loc contra",
        ),
    ],
    months: [
        "ianuarie ian",
        "februarie feb",
        "martie mart mar",
        "aprilie apr",
        "mai",
        "iunie iun",
        "iulie iul",
        "august aug",
        "septembrie sept sep",
        "octombrie oct",
        "noiembrie nov noi",
        "decembrie dec",
    ],
    currencies: &[
        (C::Ron, "lei leu leii leilor ron roni"),
        (C::Mdl, "mdl"),
        (C::Eur, "euro eur euroi"),
        (C::Usd, "dolar dolari usd"),
        (C::Rub, "ruble rubla rub"),
        (C::Uah, "grivne grivna uah"),
        (C::Gbp, "lire lira gbp"),
        (C::Kzt, "tenge kzt"),
    ],
    cardinals: &[
        (1, "unu una un o"),
        (2, "doi doua"),
        (3, "trei"),
        (4, "patru"),
        (5, "cinci"),
        (6, "sase"),
        (7, "sapte"),
        (8, "opt"),
        (9, "noua"),
        (10, "zece"),
        (11, "unsprezece unspe"),
        (12, "doisprezece douasprezece doispe douaspe"),
        (13, "treisprezece treispe"),
        (14, "paisprezece paispe"),
        (15, "cincisprezece cinspe cincispe"),
        (16, "saisprezece saispe"),
        (17, "saptesprezece saptespe"),
        (18, "optsprezece optspe"),
        (19, "nouasprezece nouaspe"),
        (20, "douazeci"),
        (30, "treizeci"),
        (40, "patruzeci"),
        (50, "cincizeci"),
        (60, "saizeci"),
        (70, "saptezeci"),
        (80, "optzeci"),
        (90, "nouazeci"),
    ],
    scales: &[(100, "suta sute"), (1000, "mie mii miilor miare k"), (1_000_000, "milion milioane mil mln")],
    ordinals: &[(1, "intai intii prima")],
    ordinal_endings: "",
    one_and_half: "",
    days: "zile",
    claims: &[
        (
            Claim::Penalty,
            "penalitate penalitati penalitatea penalitatile penalizare penalizarea penalizari penalizarile majorari",
            "",
        ),
        (Claim::Penalty, "dobanda dobanzi", "curge curg intarziere zi contract legala penalizatoare"),
        (
            Claim::Court,
            "instanta instantei tribunal tribunalul judecata proces procesul judecatorie judecatoria actiune_in ordonanta_de_plata",
            "",
        ),
        (
            Claim::Collection,
            "executor executorul executori executorului recuperari recuperare recuperatori recuperatorii executare",
            "",
        ),
        (
            Claim::StopShipments,
            "opri* opresc oprim opreste suspend* stop stopam blochez blocam bloc* sisti* inghe* taiem",
            "livrar* livrari* aprovizionar* serviciil* servicii expedier* transport* marfa",
        ),
        (Claim::FormalClaim, "somatie somatia somatiei notificare notificarea punere_in_intarziere conciliere", ""),
        (Claim::Discount, "discount discountul reducere reducerea scont scontul rabat rabatul", ""),
        (Claim::CreditLimit, "limita_de_credit plafon* plafonul_de limita_creditului", ""),
        (Claim::Stock, "pe_stoc in_stoc", ""),
        (
            Claim::Stock,
            "depozit depozitul magazie stoc stocul",
            "pregatit* gata rezervat* intreg* sta stau asteapta ambalat*",
        ),
        (Claim::PriorityRule, "coada_cozii la_coada fara_datorii fara_restante la_zi prioritate prioritatea", ""),
        (Claim::PriorityRule, "intai primii", "platesc platit achitat datorii restante"),
        (
            Claim::Unlawful,
            "politie politia politiei procuror procurorul procuratura anaf fisc fiscul garda_financiara puscarie \
                           puscaria inchisoare penal penala arest lista_neagra",
            "",
        ),
        (
            Claim::Unlawful,
            "ziar ziare ziarul presa presei ziaristi jurnalisti toata_piata clientilor_vostri va_fac_de_ras fac_de_ras rup_picioarele",
            "",
        ),
        (Claim::Unlawful, "facebook internet", "pun punem poza numele scriu postez afisez fac"),
    ],
};
