offer = Parallèle { $place } has a Page of its own now! This button takes you there, and your posts, answers and loans follow you. It is yours: it works once, for 24 hours. On this Page I’ll give you another if you need one.
button-follow = Take me there
review-check = Welcome to the Page of Parallèle { $place }! Are you { $name ->
    [none] the person I gave this link to
   *[other] { $name }
 }, and shall I have your posts, answers and loans follow you?
confirm-check = Yes, that’s me
help = “Yes, that’s me” has what is yours follow you. If this link is not yours, “cancel”.
cancelled = All right, nothing follows. Tell me where you live to come in like everybody else.
cancelled-wait-arrival = It is on its way already, I’ll let you know in a minute.
following = One moment: what is yours is on its way, I’ll let you know here in a minute.
still-following = One more moment, what is yours is on its way. Tell me again right after!
here = On this Page you are in Parallèle { $place } already. If anything is missing, write “an admin”.
gone = This link no longer works: it was used, or it is too old. Write to me on the old Page and I’ll give you another.
arrived = Here you are, { $name }! Everything has followed you: “my posts”, “my answers”. From now on, Parallèle { $place } is here.
