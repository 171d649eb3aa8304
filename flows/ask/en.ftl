ask-words = { $role ->
    [owner] { $whom ->
        [none] Write your question, I’ll ask { $count ->
            [one] the person who answered
           *[other] everybody who answered
         } ({ $keyword }).
       *[other] Write the question as you would say it, I’ll ask { $whom } alone ({ $keyword }).
     }
    [asker] Write your question for { $owner } ({ $keyword }): I’ll tell you the answer.
   *[other] Write your question for { $owner } ({ $keyword }): the answer will go to everybody who is waiting.
 }
words-too-short = Say a little more.
words-too-long = That’s a bit long: { $max } letters at most.
asked = { $role ->
    [owner] { $whom ->
        [none] I’ve asked, about { $keyword } ({ $thing }). I’ll show you the replies together.
       *[other] I’ve asked only { $whom }, about { $keyword } ({ $thing }): “{ $words }” Any answer will come here.
     }
    [asker] { $later ->
        [none] I’m asking { $owner }, about { $keyword } ({ $thing }), and I’ll tell you the answer.
       *[other] Noted: { $owner } will see your question when they come back, about { $keyword } ({ $thing }), and I’ll tell you the answer.
     }
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
question-came = { $name } asks, about { $keyword } ({ $thing }): “{ $question }” { $role ->
    [asker] Your answer will go to { $name }, and to those who are waiting, if any.
   *[other] Your answer will go to everybody who is waiting.
 }
button-these-days = Yes, those days
button-reply-to = Answer
button-reply-all = Answer everybody
ask-reply = { $role ->
    [owner] Write your answer, it will go to everybody who is waiting for { $keyword }.
   *[other] Write your answer for { $owner } ({ $keyword }).
 }
# What is written right after a question may answer it.
ask-is-reply = Is that your answer to the question about { $subject }? “{ $asked }”
is-reply-yes = Yes
is-reply-no = No
help-is-reply = Nothing has gone out yet. If it is your answer, tap “Yes”; if not, “No”, and I’ll read your words another way.
is-reply-not-an-option = I’m keeping your answer: tell me first whether it is for { $subject }, yes or no.
# A question typed by somebody who waits, or has just seen a post; { $count } posts may be meant.
ask-which = { $count ->
    [one] Shall I ask { $owner }, about { $keyword } ({ $thing })? “{ $words }”
   *[other] About which post? I’ll ask your question: “{ $words }”
 }
card-post = { $keyword }
choice-ask = Ask it
which-none = No
which-not-an-option = I’m keeping your question: tap a button and I’ll ask it. Or “No”.
reply-too-long = That’s a bit long: { $max } letters at most.
told = Everybody who is waiting for { $keyword } ({ $thing }) will have your answer. Thank you!
kept = Thank you, I’ll pass it on to { $owner }.
answered = That was answered already, about { $keyword } ({ $thing }).
answer-came = Somebody asked about { $keyword } ({ $thing }): “{ $question }” { $owner } answers: “{ $reply }”
replies-head = Your question about { $keyword } ({ $thing }): “{ $question }”
replies-line = { $name }: “{ $reply }”
cancelled = All right, nothing is sent.
help = Write it as you would say it: I’ll pass it on. “cancel” sends nothing.
ended-done = That is done already.
ended-cancelled = Nothing had been sent.
# Written by whoever has something up, while people wait for it: { $whom } is the only one, if there is but one.
ask-whose = { $count ->
    [one] Is that for { $whom }, or for your post? “{ $heard }”
   *[other] Whom is that for, or is it for your post? “{ $heard }”
 }
whose-name = { $name }
whose-all = Everybody
whose-post = The post
whose-not-an-option = I’m keeping your words, nothing has gone out yet: tap a button.
help-whose = Tap a name and I send your words as they are, or “The post” to put them there.
told-waiting = Passed on to { $whom }, about { $keyword } ({ $thing }). Your post hasn’t changed.
enough-said = You have written a lot about { $keyword } ({ $thing }) already: choose somebody, and you can talk directly.
owner-says = { $owner } writes to you about { $keyword } ({ $thing }): “{ $said }”
