ask-words = { $role ->
    [owner] Write your question, I’ll ask { $count ->
        [one] the person who answered
       *[other] everybody who answered
     } ({ $keyword }).
   *[other] Write your question for { $owner } ({ $keyword }): the answer will go to everybody who is waiting.
 }
words-too-short = Say a little more.
words-too-long = That’s a bit long: { $max } letters at most.
asked = { $role ->
    [owner] I’ve asked, about { $keyword } ({ $thing }). I’ll show you the replies together.
   *[other] { $later ->
        [none] I’m asking { $owner }, about { $keyword } ({ $thing }): the answer will go to everybody who is waiting.
       *[other] Noted: { $owner } will see your question when they come back, about { $keyword } ({ $thing }).
     }
 }
nobody = Nobody has answered { $keyword } ({ $thing }) yet: there is nobody to ask.
enough = You have asked several questions about { $keyword } ({ $thing }) already, let’s leave it there.
only-contact = I don’t pass contacts on yet: they are shared once something is promised. Nothing was sent.
gone = That question no longer matters.
owner-asks = { $owner } asks, about { $keyword } ({ $thing }): “{ $question }”
question-came = { $name } asks, about { $keyword } ({ $thing }): “{ $question }” Your answer will go to everybody who is waiting.
button-reply-to = Answer
button-reply-all = Answer everybody
ask-reply = { $role ->
    [owner] Write your answer, it will go to everybody who is waiting for { $keyword }.
   *[other] Write your answer for { $owner } ({ $keyword }).
 }
reply-too-long = That’s a bit long: { $max } letters at most.
told = Everybody who is waiting for { $keyword } ({ $thing }) has your answer. Thank you!
kept = Thank you, I’ll pass it on to { $owner }.
answered = That was answered already, about { $keyword } ({ $thing }).
answer-came = Somebody asked about { $keyword } ({ $thing }): “{ $question }” { $owner } answers: “{ $reply }”
replies-head = Your question about { $keyword } ({ $thing }): “{ $question }”
replies-line = { $name }: “{ $reply }”
cancelled = All right, nothing is sent.
help = Write it as you would say it: I’ll pass it on. “cancel” sends nothing.
ended-done = That is done already.
ended-cancelled = Nothing had been sent.
