card-town = The poster of { $place }
card-town-note = For the town hall, the bakery, the hall of your building
card-post = { $thing } · { $keyword }
card-post-note = This post on a sheet, with its picture
button-print = Open the poster
button-code = The QR code alone
how = A sheet of A4, to be printed in black and white if you like. The square is scanned with a phone and opens Messenger; your name isn’t on it.

card-share-note = In a Facebook group, with its photo and keyword
how-to-share = Tap the button, and Facebook asks you which group: you choose. Your Facebook name will be there, as with anything you share.
nothing-to-share = You have no post right now that everybody can see. As soon as you publish one, you can share it.
not-on-the-web = Posts cannot be seen on the web here: they cannot be shared in a group.

title-town = Parallèle { $place }
title-post = { $thing } ({ $keyword })
brand = Parallèle · { $place }
headline =
    We give,
    we lend,
    we help out
headline-place = in { $place }
lead = Between neighbours, in Messenger. It’s free, with no account elsewhere.
example-give = “I’m giving away an armchair”
example-lend = “I’m looking for a drill for Saturday”
example-service = “A hand with moving house?”
scan = Scan me
or-link = or type this address:
kind = { $direction ->
    [request] Looking for
   *[other] { $kind ->
        [lend] To lend
        [swap] To swap
        [service] A hand
       *[other] To give
     }
 }
place = { $quartier ->
    [none] { $place }
   *[other] { $quartier }, { $place }
 }
until = { $until } at the latest
offered = for { $offered }
answer = To answer, scan the square
answer-keyword = or write to Parallèle, on Messenger:
