nobody = Nothing is waiting: nobody, no words to the admins, no post.
approved = { $name } (no. { $number }) is accepted; I’ll tell them{ $later ->
    [none] {""}
   *[other] { " " }when they come back
 }.
refused = The request of { $name } (no. { $number }) is refused; I’ll tell them{ $later ->
    [none] {""}
   *[other] { " " }when they come back
 }.
refused-why = The request of { $name } (no. { $number }) is refused; I’ll tell them with your reason{ $later ->
    [none] {""}
   *[other] { " " }when they come back
 }.
button-give-reason = Say why
ask-reason = What would you like to tell { $name }? One sentence will do, and I pass it on as it is.
help-reason = Write your reason and I pass it on. “cancel” sends nothing.
reason-too-long = That’s a bit long: { $max } letters at most.
# Written below “refused”, without a tap on “Say why”.
review-reason-check = Shall I tell { $name } this, as the reason? “{ $reason }”
confirm-reason-check = Yes, tell them
reason-told = { $later ->
    [none] Passed on to { $name }.
   *[other] Noted: { $name } will see it when they come back.
 }
# The refusal has been changed since, or is another admin’s.
reason-too-late = I have passed nothing on: this refusal no longer holds, or another admin decided it.
# { $own } is “yes” for whoever decided it.
already = { $decision ->
    [approved] { $own ->
        [yes] You have already accepted { $name } (no. { $number }).
       *[other] { $by ->
            [none] { $name } (no. { $number }) is already in.
           *[other] { $by } has already accepted { $name } (no. { $number }).
         }
     }
   *[other] { $own ->
        [yes] You have already refused { $name } (no. { $number }).
       *[other] { $by ->
            [none] { $name } (no. { $number })’s request has been refused already.
           *[other] { $by } has already refused { $name } (no. { $number }).
         }
     }
 }
unknown = I can’t find that number among the requests. “waiting” shows who is waiting.
cancelled = All right.
help-pending = “waiting” shows all that waits for a decision, one card at a time: people, words to the admins, then posts.
help-approve = “approve 12” lets person no. 12 in, and tells them.
help-refuse = “refuse 12 reason” refuses request no. 12. The reason is told to the person, if you give one.
help = “waiting” shows who is waiting, “approve 12” accepts, “refuse 12 reason” refuses.

newcomer = 👋 { $name } would like to join { $place } (no. { $number }).
newcomer-answer = “{ $answer }”
newcomer-unanswered = No answer to the question: they say they don’t know.
newcomer-how = Tap a button, or write “approve { $number }” or “refuse { $number } reason”.
newcomer-renamed = { $was } (no. { $number }) now goes by { $name } here.
decided-approved = { $by } accepted { $name } (no. { $number }).
decided-refused = { $by } refused { $name } (no. { $number }).
sign-vouched = ✅ { $by } says they know them.
sign-refused-before = ⚠️ Somebody of the same first name was refused or banned here before.
sign-same-answer = ⚠️ The same answer, word for word, as another request of this month{ $number ->
    [none] {""}
   *[other] {" "}(no. { $number })
 }.
sign-elsewhere = ⚠️ Their answer speaks of another town: { $town }.
sign-no-link = First wrote without following a link of Parallèle { $place }.
still = { $count ->
    [0] Nothing else is waiting.
    [one] One more card after this one.
   *[other] { $count } more cards after this one.
 }
next = Next
button-write-to = Write
button-pending = See who waits
button-refuse-anyway = Refuse after all
button-approve-anyway = Accept after all
crowd = 👋 Many requests at once! I’ll no longer send you a card for each: { $count } people are waiting, to look at whenever you like.
button-refuse-all = Refuse all
help-refuse-all = “refuse all” refuses the latest requests, those of one hour, all at once, after you say yes. Anyone a member says they know stays waiting. A mistake can be put right for 24 hours.
review-crowd-check = { $count ->
    [one] Refuse this request ({ $until }): { $names }?
    [2] Refuse these 2 requests of one hour (latest: { $until }): { $names }?
   *[other] Refuse these { $count } requests of one hour (latest: { $until }): { $names }…?
 } { $vouched ->
    [0] {""}
    [one] Another one stays, known to a member.{" "}
   *[other] { $vouched } others stay, known to members.{" "}
 }I’ll tell everybody who is refused.
confirm-crowd-check = Yes, refuse all
crowd-refused = { $count ->
    [one] Done: one request is refused, I’m telling that person.
   *[other] Done: { $count } requests are refused, I’m telling each of them.
 } If older ones are left, write “refuse all” again.
no-crowd = No request to refuse like this: there is none, or members say they know these people. “waiting” shows who is waiting.
button-take-back-crowd = It was a mistake
crowd-taken-back = { $count ->
    [one] Mended: one request is waiting again, I’m telling that person.
   *[other] Mended: { $count } requests are waiting again, I’m telling each of them.
 }
crowd-too-late = It is too late to undo this refusal: it is more than 24 hours old, or nobody is left to take back. “readmit 12” always works.
told-crowd-refused = { $by } refused { $count ->
    [one] one request
   *[other] { $count } requests of one hour
 }.
told-crowd-taken-back = { $by } took a refusal back: { $count ->
    [one] one request is
   *[other] { $count } requests are
 } waiting again.
vouched-crowd = { $count ->
    [one] A member says they know somebody who is waiting.
   *[other] Members say they know { $count } people who are waiting.
 } Their cards say so.
kept-waiting = After 48 hours I usually let people in, as the group has chosen. Not while there are too many requests at once: somebody may have made them up. It is up to you.
# Words to the admins that need no answer.
settled = All right: I’m telling { $name } that you have read their words{ $later ->
    [none] {""}
   *[other] {" "}when they come back
 }.
message-settled = { $by ->
    [none] An admin has already seen what { $name } wrote.
   *[other] { $by } has already seen what { $name } wrote.
 }
no-message = I can’t find these words: they are too old, or not meant for you.
not-waiting = This person is no longer waiting for an answer here: I didn’t pass anything on.
waiting = { $count ->
    [one] One person is waiting for an answer: { $names }, since { $since }.
   *[other] { $count } people are waiting for an answer, the first since { $since }: { $names }.
 }
let-in = After 48 hours without a decision, as the group has chosen, { $count ->
    [one] this person has come in: { $names }.
   *[other] { $count } people have come in: { $names }.
 }
vouched = { $by } says they know { $name } (no. { $number }), who would like to join.
too-late = It is too late to change this decision: it is more than 24 hours old, or { $name } has moved on. “ban” and “readmit” always work.
ask-words = Your word to { $name }? I pass it on as it is, with your first name; their answer will come to all admins.
words-too-long = That’s a bit long: { $max } letters at most.
help-words = Write your word, I’ll pass it on. “cancel” sends nothing.
written = { $later ->
    [none] Passed on to { $name }.
   *[other] Noted: { $name } will see it when they come back.
 }
told-written = { $by } wrote to { $name } (no. { $number }): “{ $words }”
