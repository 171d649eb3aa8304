help-journal = “journal” shows what the admins have decided, the newest first. The lines stay; the reasons are wiped after a year.
empty = Nothing more in the journal.
older = Older
text-approved = { $at } · { $by ->
    [none] somebody
   *[other] { $by }
 } accepted { $name ->
    [none] somebody
   *[other] { $name }
 }{ $number ->
    [none] {""}
   *[other] {" "}(no. { $number })
 }
text-refused = { $at } · { $by ->
    [none] somebody
   *[other] { $by }
 } refused { $name ->
    [none] somebody
   *[other] { $name }
 }{ $number ->
    [none] {""}
   *[other] {" "}(no. { $number })
 }{ $reason ->
    [none] {""}
   *[other] {""}: “{ $reason }”
 }
text-approved-48h = { $at } · without a decision after 48 hours, { $name ->
    [none] somebody
   *[other] { $name }
 }{ $number ->
    [none] {""}
   *[other] {" "}(no. { $number })
 } is in the group
text-refused-crowd = { $at } · { $by ->
    [none] somebody
   *[other] { $by }
 } refused the requests of one hour at one go{ $reason ->
    [none] {""}
   *[other] {" "}({ $reason })
 }
text-crowd-taken-back = { $at } · { $by ->
    [none] somebody
   *[other] { $by }
 } took back the refusal of the requests of one hour{ $reason ->
    [none] {""}
   *[other] {" "}({ $reason })
 }
text-banned = { $at } · { $by ->
    [none] somebody
   *[other] { $by }
 } banned { $name ->
    [none] somebody
   *[other] { $name }
 }{ $number ->
    [none] {""}
   *[other] {" "}(no. { $number })
 }{ $reason ->
    [none] {""}
   *[other] {""}: “{ $reason }”
 }
text-readmitted = { $at } · { $by ->
    [none] somebody
   *[other] { $by }
 } readmitted { $name ->
    [none] somebody
   *[other] { $name }
 }{ $number ->
    [none] {""}
   *[other] {" "}(no. { $number })
 }
text-warned = { $at } · { $by ->
    [none] somebody
   *[other] { $by }
 } warned { $name ->
    [none] somebody
   *[other] { $name }
 }{ $number ->
    [none] {""}
   *[other] {" "}(no. { $number })
 }{ $reason ->
    [none] {""}
   *[other] {""}: “{ $reason }”
 }
text-removed = { $at } · { $by ->
    [none] somebody
   *[other] { $by }
 } took down { $keyword }{ $reason ->
    [none] {""}
   *[other] {""}: “{ $reason }”
 }
text-restored = { $at } · { $by ->
    [none] somebody
   *[other] { $by }
 } put back { $keyword }
text-let-up = { $at } · { $by ->
    [none] somebody
   *[other] { $by }
 } published { $keyword }, which was waiting
text-turned-down = { $at } · { $by ->
    [none] somebody
   *[other] { $by }
 } did not publish { $keyword }, which was waiting{ $reason ->
    [none] {""}
   *[other] : “{ $reason }”
 }
text-left-down = { $at } · { $by ->
    [none] somebody
   *[other] { $by }
 } left { $keyword } down, though its author objected
text-announced = { $at } · { $by ->
    [none] somebody
   *[other] { $by }
 } wrote to the town{ $reason ->
    [none] {""}
   *[other] {""}: “{ $reason }”
 }
text-admin-code = { $at } · { $name ->
    [none] somebody
   *[other] { $name }
 }{ $number ->
    [none] {""}
   *[other] {" "}(no. { $number })
 } is an admin, with a code
text-took-care = { $at } · { $by } looks after the town, where no admin had been seen for a month
text-wrote-applicant = { $at } · { $by ->
    [none] somebody
   *[other] { $by }
 } wrote to { $name ->
    [none] somebody
   *[other] { $name }
 }{ $number ->
    [none] {""}
   *[other] {" "}(no. { $number })
 }, who asks to come in
text-answered = { $at } · { $by ->
    [none] somebody
   *[other] { $by }
 } answered { $name ->
    [none] somebody
   *[other] { $name }
 }{ $number ->
    [none] {""}
   *[other] {" "}(no. { $number })
 }
text-read-words = { $at } · { $by ->
    [none] somebody
   *[other] { $by }
 } read words of { $name ->
    [none] somebody
   *[other] { $name }
 }{ $number ->
    [none] {""}
   *[other] {" "}(no. { $number })
 }
text-wrote-by-hand = { $at } · { $by ->
    [none] somebody
   *[other] { $by }
 } says they wrote to { $name ->
    [none] somebody
   *[other] { $name }
 }{ $number ->
    [none] {""}
   *[other] {" "}(no. { $number })
 }
text-page-moved = { $at } · the town moved to a Page of its own
text-founded = { $at } · { $by } opened this Parallèle
text-admin-invited = { $at } · { $by ->
    [none] somebody
   *[other] { $by }
 } asked for an admin’s code
text-admin-removed = { $at } · { $by ->
    [none] somebody
   *[other] { $by }
 } took the admin rights of { $name ->
    [none] somebody
   *[other] { $name }
 }{ $number ->
    [none] {""}
   *[other] {" "}(no. { $number })
 } away
text-set = { $at } · { $by ->
    [none] somebody
   *[other] { $by }
 } changed a setting:
text-other = { $at } · { $by ->
    [none] somebody
   *[other] { $by }
 } decided something
text-kept-up = { $at } · { $by ->
    [none] somebody
   *[other] { $by }
 } left { $keyword } up, though it was reported
text-shown-again = { $at } · { $by ->
    [none] somebody
   *[other] { $by }
 } put { $keyword } up again, which neighbours had reported
text-taken-down = { $at } · { $by ->
    [none] somebody
   *[other] { $by }
 } took { $keyword } down, which neighbours had reported
# The reason, when it comes after the decision: for a post, or for somebody.
text-gave-reason = { $at } · { $by ->
    [none] somebody
   *[other] { $by }
 } gave their reason for { $keyword ->
    [none] { $name ->
        [none] somebody
       *[other] { $name }
     }{ $number ->
        [none] {""}
       *[other] {" "}(no. { $number })
     }
   *[other] { $keyword }
 }{ $reason ->
    [none] {""}
   *[other] : “{ $reason }”
 }
text-warning-taken-back = { $at } · { $by ->
    [none] somebody
   *[other] { $by }
 } took back the warning to { $name ->
    [none] somebody
   *[other] { $name }
 }{ $number ->
    [none] {""}
   *[other] {" "}(no. { $number })
 }
text-admin-resigned = { $at } · { $name ->
    [none] somebody
   *[other] { $name }
 }{ $number ->
    [none] {""}
   *[other] {" "}(no. { $number })
 } is no longer an admin, by their own choice
