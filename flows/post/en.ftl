ask-direction = Are you offering something, or looking for it?
direction-offer = I offer
direction-request = I’m looking for
ask-kind = { $direction ->
    [request] You are looking for…
   *[other] It is…
 }
kind-give = A gift
kind-lend = A loan
kind-swap = A swap
kind-service = A helping hand
ask-item = What is it? (for instance: “green velvet armchair”)
item-too-short = Tell a little more.
item-too-long = That’s a bit long: { $max } letters at most.
help-item = A few words that neighbours understand at a glance.
ask-quartier = Where? The neighbourhood is enough.
ask-until = Until when? (“Saturday”, “in 3 days”…)
ask-photos = Do you have a picture? Send it (up to { $max }).
ask-quantity = How many are there?
photos-added = { $count ->
    [one] Picture received, thank you!
   *[other] { $count } pictures for this post.
 }
photos-too-many = { $max } pictures is the most: I keep the first ones.
review-check = Here is what I understood:
line-item = 🏷️ { $item }
line-direction = 🔁 { $direction }
line-kind = 🤝 { $kind }
line-quantity = 🔢 { $quantity } in all
line-quartier = 📍 { $quartier }
line-until = ⏳ by { $until }
line-photos = 📷 { $photos ->
    [one] one picture
   *[other] { $photos } pictures
 }
confirm-check = Publish
edit-item = Change the thing
edit-direction = Offer or request
edit-kind = Change the type
edit-quantity = Change the quantity
edit-quartier = Change the place
edit-until = Change the date
edit-photos = Add a picture
help-check = “Publish” sends it to your neighbours. The small buttons change one line, “cancel” forgets it all.
done = It’s published! Keyword: { $keyword }. Neighbours answer with this word or with the button, and I pass their answers on to you.
duplicate = You already have this post online: { $keyword }.
button-withdraw = Withdraw the post
cancelled = All right, nothing is published.
ended-published = Already published: { $keyword }.
ended-duplicate = This post is already online: { $keyword }.
ended-cancelled = You had cancelled this post.
help = We are preparing a post. “back” returns to the question before, “cancel” forgets it all.

card-title = { $thing } · { $keyword }
card-details = { $direction ->
    [request] 🙋 Wanted:
   *[other] 🎁
 } { $kind }{ $quartier ->
    [none] {""}
   *[other] { " " }· { $quartier }
 }{ $until ->
    [none] {""}
   *[other] { " " }· by { $until }
 }
button-take = { $kind ->
    [lend] I’ll borrow it
    [swap] I’ll swap
    [service] I’m interested
   *[other] I’ll take it
 }
button-help = I can help
