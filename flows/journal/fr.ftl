# Le journal des admins : qui a décidé quoi, le plus récent d’abord.
help-journal = « journal » montre ce que les admins ont décidé, le plus récent d’abord. Les lignes restent ; les raisons s’effacent au bout d’un an.
empty = Rien de plus dans le journal.
older = Plus ancien
text-approved = { $at } · { $by ->
    [none] quelqu’un
   *[other] { $by }
 } a accepté { $name ->
    [none] quelqu’un
   *[other] { $name }
 }{ $number ->
    [none] {""}
   *[other] {" "}(n° { $number })
 }
text-refused = { $at } · { $by ->
    [none] quelqu’un
   *[other] { $by }
 } a refusé { $name ->
    [none] quelqu’un
   *[other] { $name }
 }{ $number ->
    [none] {""}
   *[other] {" "}(n° { $number })
 }{ $reason ->
    [none] {""}
   *[other] {" "}: « { $reason } »
 }
text-approved-48h = { $at } · sans décision après 48 heures, { $name ->
    [none] quelqu’un
   *[other] { $name }
 }{ $number ->
    [none] {""}
   *[other] {" "}(n° { $number })
 } est dans le groupe
text-refused-crowd = { $at } · { $by ->
    [none] quelqu’un
   *[other] { $by }
 } a refusé d’un coup les demandes d’une même heure{ $reason ->
    [none] {""}
   *[other] {" "}({ $reason })
 }
text-crowd-taken-back = { $at } · { $by ->
    [none] quelqu’un
   *[other] { $by }
 } a annulé le refus des demandes d’une même heure{ $reason ->
    [none] {""}
   *[other] {" "}({ $reason })
 }
text-banned = { $at } · { $by ->
    [none] quelqu’un
   *[other] { $by }
 } a banni { $name ->
    [none] quelqu’un
   *[other] { $name }
 }{ $number ->
    [none] {""}
   *[other] {" "}(n° { $number })
 }{ $reason ->
    [none] {""}
   *[other] {" "}: « { $reason } »
 }
text-readmitted = { $at } · { $by ->
    [none] quelqu’un
   *[other] { $by }
 } a réadmis { $name ->
    [none] quelqu’un
   *[other] { $name }
 }{ $number ->
    [none] {""}
   *[other] {" "}(n° { $number })
 }
text-warned = { $at } · { $by ->
    [none] quelqu’un
   *[other] { $by }
 } a averti { $name ->
    [none] quelqu’un
   *[other] { $name }
 }{ $number ->
    [none] {""}
   *[other] {" "}(n° { $number })
 }{ $reason ->
    [none] {""}
   *[other] {" "}: « { $reason } »
 }
text-removed = { $at } · { $by ->
    [none] quelqu’un
   *[other] { $by }
 } a retiré { $keyword }{ $reason ->
    [none] {""}
   *[other] {" "}: « { $reason } »
 }
text-restored = { $at } · { $by ->
    [none] quelqu’un
   *[other] { $by }
 } a remis { $keyword }
text-let-up = { $at } · { $by ->
    [none] quelqu’un
   *[other] { $by }
 } a publié { $keyword }, qui attendait
text-turned-down = { $at } · { $by ->
    [none] quelqu’un
   *[other] { $by }
 } n’a pas publié { $keyword }, qui attendait{ $reason ->
    [none] {""}
   *[other] {" "}: « { $reason } »
 }
text-left-down = { $at } · { $by ->
    [none] quelqu’un
   *[other] { $by }
 } a laissé l’annonce { $keyword } retirée, après une contestation
text-announced = { $at } · { $by ->
    [none] quelqu’un
   *[other] { $by }
 } a écrit à la ville{ $reason ->
    [none] {""}
   *[other] {" "}: « { $reason } »
 }
text-admin-code = { $at } · { $name ->
    [none] quelqu’un
   *[other] { $name }
 }{ $number ->
    [none] {""}
   *[other] {" "}(n° { $number })
 } est admin, avec un code
text-took-care = { $at } · { $by } s’occupe de la ville, où aucun admin n’était passé depuis un mois
text-wrote-applicant = { $at } · { $by ->
    [none] quelqu’un
   *[other] { $by }
 } a écrit à { $name ->
    [none] quelqu’un
   *[other] { $name }
 }{ $number ->
    [none] {""}
   *[other] {" "}(n° { $number })
 }, qui demande à entrer
text-answered = { $at } · { $by ->
    [none] quelqu’un
   *[other] { $by }
 } a répondu à { $name ->
    [none] quelqu’un
   *[other] { $name }
 }{ $number ->
    [none] {""}
   *[other] {" "}(n° { $number })
 }
text-read-words = { $at } · { $by ->
    [none] quelqu’un
   *[other] { $by }
 } a lu un mot de { $name ->
    [none] quelqu’un
   *[other] { $name }
 }{ $number ->
    [none] {""}
   *[other] {" "}(n° { $number })
 }
text-wrote-by-hand = { $at } · { $by ->
    [none] quelqu’un
   *[other] { $by }
 } dit avoir écrit à { $name ->
    [none] quelqu’un
   *[other] { $name }
 }{ $number ->
    [none] {""}
   *[other] {" "}(n° { $number })
 }
text-page-moved = { $at } · la ville est passée sur sa propre Page
text-founded = { $at } · { $by } a ouvert ce Parallèle
text-admin-invited = { $at } · { $by ->
    [none] quelqu’un
   *[other] { $by }
 } a demandé un code d’admin
text-admin-removed = { $at } · { $by ->
    [none] quelqu’un
   *[other] { $by }
 } a retiré ses droits d’admin à { $name ->
    [none] quelqu’un
   *[other] { $name }
 }{ $number ->
    [none] {""}
   *[other] {" "}(n° { $number })
 }
text-set = { $at } · { $by ->
    [none] quelqu’un
   *[other] { $by }
 } a changé un réglage :
text-other = { $at } · { $by ->
    [none] quelqu’un
   *[other] { $by }
 } a décidé quelque chose
text-kept-up = { $at } · { $by ->
    [none] quelqu’un
   *[other] { $by }
 } a laissé { $keyword } en ligne, malgré un signalement
text-shown-again = { $at } · { $by ->
    [none] quelqu’un
   *[other] { $by }
 } a remis en ligne l’annonce { $keyword }, que des voisins avaient signalée
text-taken-down = { $at } · { $by ->
    [none] quelqu’un
   *[other] { $by }
 } a retiré l’annonce { $keyword }, que des voisins avaient signalée
# La raison, quand elle vient après la décision : pour une annonce, ou pour une personne.
text-gave-reason = { $at } · { $by ->
    [none] quelqu’un
   *[other] { $by }
 } a donné sa raison pour { $keyword ->
    [none] { $name ->
        [none] quelqu’un
       *[other] { $name }
     }{ $number ->
        [none] {""}
       *[other] {" "}(n° { $number })
     }
   *[other] { $keyword }
 }{ $reason ->
    [none] {""}
   *[other] {" "}: « { $reason } »
 }
text-warning-taken-back = { $at } · { $by ->
    [none] quelqu’un
   *[other] { $by }
 } a retiré l’avertissement à { $name ->
    [none] quelqu’un
   *[other] { $name }
 }{ $number ->
    [none] {""}
   *[other] {" "}(n° { $number })
 }
text-admin-resigned = { $at } · { $name ->
    [none] quelqu’un
   *[other] { $name }
 }{ $number ->
    [none] {""}
   *[other] {" "}(n° { $number })
 } n’est plus admin, de son propre choix
