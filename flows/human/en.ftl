# Somebody wants a real person: their words go to the admins of their town, and the answer comes back here.
ask-words = { $other ->
    [none] Write what you want to tell the admins of { $place }: I pass your words on as they are, with your first name.
   *[other] What is wrong with { $other }? I pass your words on to the admins of { $place }, with your first name and their last messages about { $keyword }. { $other } won’t be told.
 }
words-too-long = That’s a bit long: { $max } letters at most.
# Before what was just written is passed on: the person confirms.
review-check = { $other ->
    [none] Shall I pass this on to the admins of { $place }?
   *[other] Shall I pass this on to the admins, about { $other }? I add their last messages about { $keyword }.
 }
line-words = “{ $words }”
confirm-check = Send to the admins
edit-words = Say it differently
help = Your words go to the admins, neighbours who volunteer. “cancel” sends nothing.
told = Passed on to the admins. They are volunteers: their answer will come here as soon as one of them has a moment.
later = Noted. The admins are volunteers; they will see your words next time they drop by, and their answer will come here.
no-town = You’re not in a group yet, so there is no admin I could tell. First tell me which town you live in; then you can write to them from here.
nobody = There is nobody else I could tell: no other admin here for now.
enough = You’ve written to the admins several times today: give them time to read. You can write to them again tomorrow.
cancelled = All right, I’m not sending anything.
ended-told = Your words have already gone to the admins.
ended-passed = Your answer has already gone.

ask-whom = Several people you have dealt with are called { $called }. Which post was it about?
whom-other = Another one
whom-not-an-option = Tap the post it was about, or “Another one”.
help-whom = I ask who it is before I pass it on to the admins. “cancel” sends nothing.
nobody-called = I see no post, and nobody you have dealt with, by the name of “{ $called }”. But you can tell the admins: say who it is about.

# What the admins get, with the buttons “Reply” and “Dealt with”.
card = 💬 { $name ->
    [none] Somebody
   *[other] { $name }
 } ({ $number ->
    [none] { $place }
   *[other] { $place }, no. { $number }
 }) writes to the admins:
card-words = “{ $words }”
about-whom = It is about { $other }{ $number ->
    [none] { $place ->
        [none] { "" }
       *[other] , of { $place }
     }
   *[other] { " " }(no. { $number })
 }, and { $keyword }.
# To the admins of somebody's town, when the complaint comes from a town they follow.
yours-elsewhere = Somebody in { $place } complains of { $name } (no. { $number }), who follows the posts there, about { $keyword }. The admins of { $place } have the words; only you can act: “warn { $number }”, “ban { $number }”.
about-words = { $other } wrote: “{ $message }”
# What had arrived, and was deleted: the words are gone.
about-taken-back = { $other } also deleted { $count ->
    [one] a message that had arrived; I no longer have its words.
   *[other] { $count } messages that had arrived; I no longer have their words.
 }
button-reply = Reply
button-settle-message = Dealt with
answered = { $by } has already answered. You can add a word, or “cancel”.
ask-answer = Your answer to { $name }? I pass it on as it is, with your first name.
answer-too-long = That’s a bit long: { $max } letters at most.
help-answer = Write your answer, I’ll pass it on. “cancel” sends nothing.
passed = { $later ->
    [none] Passed on to { $name }.
   *[other] Noted: { $name } will see it when they come back.
 }
unknown = I can’t find this message: it is too old, or not meant for you.
# Said to the other admins.
answered-by = { $by } has answered { $name }.
settled-by = { $by } has read what { $name } wrote: no answer needed.
# A reminder to the admins, after a day. { $count } words, from { $names }.
crowd = 💬 Many words for the admins at once! I’ll no longer send you a card for each: { $count } are waiting, to read whenever you like.
waiting = 💬 { $count ->
    [one] A word has been waiting for an answer since { $since }: { $names }.
   *[other] { $count } words wait for an answer, the first since { $since }: { $names }.
 }

# What whoever wrote gets.
answer-came = { $by }, admin: “{ $answer }”
button-write-back = Reply
# No answer was written, but somebody has read it.
was-read = { $by }, an admin, has read your words.
# After a day without an answer.
waits-on = { $how ->
    [nobody] Nobody has answered your words yet: there is no admin in { $place } at the moment. Your words are not lost.
   *[other] The admins of { $place } haven’t answered your words yet. I have reminded them.
 }
