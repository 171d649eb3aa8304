claimed = { $direction ->
    [request] Thank you! { $owner } will know that you can help with { $keyword } ({ $thing }).
   *[other] Noted: you answered { $keyword } ({ $thing }). { $owner } will choose among the answers.
 }
queued = { $keyword } ({ $thing }) is already promised to somebody. I keep a place for you: if it falls through, { $owner } will see your answer.
ask-said = A word for { $owner }? (when you could come, for instance)
skip-said = No need
said-too-long = That’s a bit long: { $max } letters at most.
word-added = { $later ->
    [none] I’m passing it on to { $owner }.
   *[other] Noted: { $owner } will see it when they come back.
 }
no-word = All right. I’ll keep you posted.
unknown = I can’t find that post. Check the keyword: a word and a number, such as “ARMCHAIR 42”.
own = { $keyword } is your own post.
already = You have already answered { $keyword } ({ $thing }). I’ll keep you posted.
ended = { $outcome ->
    [exchanged] { $keyword } ({ $thing }) has found a taker.
    [withdrawn] { $keyword } ({ $thing }) was withdrawn.
    [expired] { $keyword } ({ $thing }) is over.
   *[other] { $keyword } ({ $thing }) is no longer online.
 }
several = Which one would you like?
ask-message = Write your message for { $other }, I’ll pass it on ({ $keyword }).
message-too-long = That’s a bit long: { $max } letters at most.
passed-on = { $later ->
    [none] Passed on to { $other }.
   *[other] I’ll keep your message: { $other } will see it when they come back.
 }
no-more = This exchange is over, I can’t pass messages on any more.
ended-claimed = You have already answered { $keyword }.
ended-ended = { $keyword } is no longer online.
ended-cancelled = You answered { $keyword }.
cancelled = All right, no message. Your answer to the post stands.
help = You are answering a post. Write a word for the person, or “skip”.

answer-came = { $direction ->
    [request] 🙋 { $name } can help you with { $keyword } ({ $thing }).
   *[other] 🙋 { $name } answers { $keyword } ({ $thing }).
 }
answer-word = “{ $word }”
word-came = { $name } adds, about { $keyword } ({ $thing }): “{ $word }”
message-came = { $name }, about { $keyword } ({ $thing }): “{ $message }”
button-write = Reply
