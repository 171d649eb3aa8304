# { $words } is what somebody looks for, { $place } the area or town, { $count } a number of posts.
head-all = { $count ->
    [one] 1 post from the neighbours right now:
   *[other] { $count } posts from the neighbours right now:
 }
head-words = { $count ->
    [one] 1 post for “{ $words }”:
   *[other] { $count } posts for “{ $words }”:
 }
head-alike = Nothing exactly like “{ $words }”, but here is what comes close:
head-here = { $here ->
    [0] { $place }: none for now, here are those from elsewhere.
    [one] { $place }: 1 post, shown first.
   *[other] { $place }: { $here } posts, shown first.
 }
head-unheard = { $place } has a Parallèle of its own, { $may ->
    [yes] which you don’t follow: I don’t look there.
   *[other] and I can’t look there from here.
 }
head-only = { $only ->
    [give] Gifts
    [lend] Loans
    [swap] Swaps
    [service] Offers of help
    [request] Requests
   *[offer] Offers
 } from the neighbours right now: { $count }.
head-only-words = { $only ->
    [give] Gifts
    [lend] Loans
    [swap] Swaps
    [service] Offers of help
    [request] Requests
   *[offer] Offers
 } for “{ $words }”: { $count }.
card-more = { $count ->
    [one] 1 more post
   *[other] { $count } more posts
 }
button-more = Show more

none = { $beside ->
    [yes] I found nothing else
   *[other] I found nothing
 } for “{ $words }” among the neighbours. You can ask everybody for it, or wait until it turns up.
button-ask-for = Ask for it
button-alert = Let me know
empty = I have no posts by your neighbours to show you right now. Why not start?
none-such = Nothing of that kind for now.
# « Only gifts » of what was looked for, and there are none: here are the others.
none-such-words = Nothing of that kind for “{ $words }”.
over = That is all there is for now.
ask-quartier = Which area do you live in? I will remember it.
quartier-too-long = That is a bit long: { $max } letters at most.
help-quartier = Write the name of your area or town, and I will show the posts from there first. Or “cancel”.

alert-set = Noted: when a neighbour offers “{ $words }”, I will show you that post before the others. { $beside ->
    [push] And when Messenger is closed to me, I send you a notification.
    [mail] And when Messenger is closed to me, I e-mail you.
   *[other] If we have not talked for a day, Messenger makes me wait until you are back.
 }
# With the buttons of a notification, an e-mail, or both.
alert-may-push = Noted: when a neighbour offers “{ $words }”, I will show you that post before the others. If we have not talked for a day, Messenger makes me wait until you are back. To know all the same, choose a notification.
alert-may-mail = Noted: when a neighbour offers “{ $words }”, I will show you that post before the others. If we have not talked for a day, Messenger makes me wait until you are back. To know all the same, give me an e-mail address.
alert-may-both = Noted: when a neighbour offers “{ $words }”, I will show you that post before the others. If we have not talked for a day, Messenger makes me wait until you are back. To know all the same, choose a notification or an e-mail.
alert-everywhere = I watch all of { $town }, not only { $place ->
    [none] around you
   *[other] around { $place }
 }: each post says where it is.
alert-followed = I watch all of { $town } and the towns you follow, not only { $place ->
    [none] around you
   *[other] around { $place }
 }: each post says where it is.
alert-again = You already have an alert for “{ $words }”.
alert-full = You already have { $count } alerts, which is the most. Remove one, then tell me again.
alert-how = Tell me what for: “let me know about a drill”, for example.
which-alert = Tap the one you no longer want:
no-alerts = You have no alerts. Write, for example, “let me know about a drill”.
card-alert = { $words }
button-drop-alert = Remove
button-alerts = My alerts
button-push = By a notification
button-mail = By e-mail
alert-dropped = All right, I no longer watch for “{ $words }”.
alert-gone = That alert is no longer there.
alerted = 🔔 You were looking for “{ $words }”{ $count ->
    [one] {""}: see the first post.
   *[other] {""}: see the first { $count } posts.
 }
# What was published while somebody was away, above the cards.
since = Since your last visit{ $count ->
    [one] {""}:
   *[other] , what is still there:
 }
