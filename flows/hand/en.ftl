# To admins: somebody whom nothing else reaches, to whom a person may still write (Meta allows it for seven days).
head = { $count ->
    [one] I can no longer write to one person in { $place }, and something is waiting for them.
   *[other] I can no longer write to { $count } people in { $place }, and something is waiting for them.
 } If you have access to the Page’s inbox, a word from you still gets through: “have a look at Parallèle” is enough. Write it yourself, and promise nothing.
card = { $name }{ $number ->
    [none] {""}
   *[other] { " " }(no. { $number })
 }{ $keyword ->
    [none] {""}
   *[other] { " " }· { $keyword }
 }
until = { $line } · before { $until }
line-chosen = Their answer was chosen
line-meeting = A meeting
line-loan = A loan
line-answer = Somebody answered them
button-hand-done = Done
button-hand-cannot = I can’t
done = Thank you! { $count ->
    [0] {""}
   *[other] I tell whoever is waiting for { $name }.
 }
noted = All right. { $name } will see it when they come back, unless another admin writes.
already = { $by ->
    [none] You’ve already told me it’s done, for { $name }. Nothing else to do, thank you.
   *[other] { $by } has already told me it’s done, for { $name }. Nothing else to do, thank you.
 }
back = { $name } is back on Messenger: no need to write any more, thank you.
late = It is too late to write to { $name }: the seven days are over. It all waits here for when they come back.
gone = This card is of no use any more: that person is not here now.
