welcome = You are now an admin of Parallèle { $place }!{ $home ->
    [none] {""}
   *[other] { " " }You have left { $home }: your posts and answers there are withdrawn, and I’m telling those concerned.
 } New requests will reach you here. “waiting” shows who is waiting, “help” recalls the rest.
review-leave-check = This code makes you an admin of Parallèle { $place }. One belongs to one town at a time: you would leave Parallèle { $home }, your posts and answers there would be withdrawn, and I would tell those concerned. Shall we?
confirm-leave-check = Yes, go ahead
cancelled = All right, you stay where you are. The code still works.
ask-name = Code accepted! Under which first name do your neighbours know you?
unknown = That code doesn’t work: it was used, it is too old, or there is a typo.{ $left ->
    [0] {""}
    [one] { " " }One more try.
   *[other] { " " }{ $left } more tries.
 }
help = A first name or nickname is enough.
elsewhere = You are already the admin of a town: the code stays unused. Somebody else may send it.
other-page = This code is for Parallèle { $place }, which has a Page of its own: send it there, it still works. { $link }
enough = Too many wrong codes: I won’t look at any for an hour.
