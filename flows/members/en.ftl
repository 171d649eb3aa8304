# The members as admins see them: nobody else reads these sentences, but for those at the end.
help-members = “members” shows who is in the group or asks to be, the newest first; “members an” looks for a first name, “members refused” and “members banned” show the others. Each has a number, for the other commands.
help-ban = “ban 12 reason” puts person no. 12 out, once you have said yes: their posts are taken down, what was promised to them is free again, and they are told the reason. “readmit 12” lets them come back.
help-readmit = “readmit 12” lets a banned or refused person in again, and tells them. Their old posts do not come back by themselves.
help-warn = “warn 12 reason” sends a warning to person no. 12, in your words, once you have said yes. Nothing else changes for them; a mistake can be mended within 24 hours.
nobody = { $called ->
    [none] There is nobody yet.
   *[other] I can’t find anybody of that name here. “members” shows everybody.
 }
card-member = { $name ->
    [none] No first name
   *[other] { $name }
 }{ $number ->
    [none] {""}
   *[other] {" "}(no. { $number })
 }
card-standing = { $standing ->
    [admin] admin
    [approved] member since { $since }
    [pending] waiting for an answer since { $since }
    [refused] refused, { $since }
    [banned] banned, { $since }
   *[left] not here any more
 }{ $missed ->
    [0] {""}
    [one] { " " }· 1 no-show
   *[other] { " " }· { $missed } no-shows
 }
button-ban = Ban
button-warn = Warn
button-readmit = Readmit
more-members = Show more
ask-reason = Why ban { $name }? One sentence, which I’ll tell them as it is.
skip-reason = No reason
reason-too-long = That’s a bit long: { $max } letters at most.
review-ban-check = Ban { $name }{ $number ->
    [none] {""}
   *[other] {" "}(no. { $number })
 }? { $posts ->
    [0] {""}
    [one] Their post will be taken down.{ " " }
   *[other] Their { $posts } posts will be taken down.{ " " }
 }{ $answers ->
    [0] {""}
    [one] What is promised to them will be free again.{ " " }
   *[other] The { $answers } things promised to them will be free again.{ " " }
 }I’ll tell them{ $reason ->
    [none] , without a reason.
   *[other] , with your reason: “{ $reason }”
 }
confirm-ban-check = Yes, ban
cancelled-ban-check = All right, nobody is banned.
banned = Done: { $name } is no longer in the group; I’ll tell them{ $later ->
    [none] {""}
   *[other] {" "}when they come back
 }. A mistake? “Readmit” lets them in again; their posts are put back one by one after that.
self = Yourself? To go, write “leave”.
is-admin = { $name } looks after the group with you. Take their rights away first: “admins”.
already-out = { $name } is out already.
readmitted = Done: { $name } is back in the group; I’ll tell them{ $later ->
    [none] {""}
   *[other] {" "}when they come back
 }.{ $posts ->
    [none] {""}
   *[other] {" "}Their posts that were removed then do not come back by themselves: write “restore” and their number ({ $posts }).
 }
already-in = Nobody to readmit: { $name } is not out.
gone = { $name } left of their own will, and may come back whenever they like.
ask-warning = What shall I tell { $name }? I pass your words on as they are, in the name of the admins.
warning-too-long = That’s a bit long: { $max } letters at most.
review-warn-check = Shall I send this warning to { $name }{ $number ->
    [none] {""}
   *[other] {" "}(no. { $number })
 }: “{ $warning }”?
confirm-warn-check = Yes, send it
cancelled-warn-check = All right, I’m not sending anything.
warned = { $later ->
    [none] Passed on to { $name }.
   *[other] Noted: { $name } will see it when they come back.
 }
button-unwarn = It was a mistake
taken-back = Taken back: { $later ->
    [none] I’m telling { $name } that it was a mistake.
   *[other] when they come back, { $name } will read that it was a mistake.
 }
already-taken-back = This warning has been taken back already, or another one has followed it.
too-late = It is too late to take this warning back: it is more than 24 hours old.
unknown = I can’t find anybody of that number here. “members” shows everybody, “members an” looks for a first name.
help = “Cancel”, and nothing changes.
cancelled = All right, nothing changes.

told-banned = { $by } banned { $name }{ $number ->
    [none] {""}
   *[other] {" "}(no. { $number })
 }.
told-readmitted = { $by } readmitted { $name }{ $number ->
    [none] {""}
   *[other] {" "}(no. { $number })
 }.
told-warned = { $by } warned { $name }{ $number ->
    [none] {""}
   *[other] {" "}(no. { $number })
 }: “{ $warning }”
told-taken-back = { $by } took back the warning to { $name }{ $number ->
    [none] {""}
   *[other] {" "}(no. { $number })
 }.

warning-was-wrong = The admins of { $place } take back their warning (“{ $warning }”): it was a mistake.
you-are-banned = The admins of { $place } have decided that you are no longer part of the group. { $reason ->
    [none] {""}
   *[other] Their reason: “{ $reason }”
 }
you-are-warned = A warning from the admins of { $place }: “{ $warning }” You can answer them.
