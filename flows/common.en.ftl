# What is said everywhere.

menu-again = Write what you give or look for, or choose:
resumed = Back to where we were{ $thing ->
    [none] .
   *[other] : { $thing }.
 }
draft-waits = You had begun something, I kept it. Shall we finish it?
help-admin = As an admin: “waiting”, “members”, “announce”, “admins”, “settings”, “journal”, “stats”. “help ban” says how, and likewise for approve, refuse, publish, warn, readmit, remove, restore. A first name will do: “approve Paul”.
menu = What would you like to do? You can also just write it: “I’m giving away an armchair in Cesson before Saturday”, “Looking for a drill”.
button-give = Give or lend
button-request = Ask
button-mine = My posts
button-past = Old posts
button-my-answers = My answers
button-browse = See the posts
button-help = Help
button-claim = I’ll answer
button-answers = See the answers
button-pick = Choose
button-done = Handed over
button-withdraw = Withdraw
button-give-up = I give it up
button-write = Write
button-ask-about = Ask a question
button-thank = Say thank you
button-returned = It’s back
button-loan-due = Change the day
button-loan-back = I gave it back
button-keep = Keep it longer
button-calendar = When is it free?
button-library = What I lend
button-approve = Accept
button-refuse = Refuse

skip = Skip
cancel = Cancel
go-on = Shall we go on?

greeting = Neighbours give, lend, swap and help each other. Tap “Get started” and tell me where you are writing from.
begin-give = I have something to give or lend
begin-request = I am looking for something, or for help
begin-browse = What is there near me?
begin-help = How does it work?

hello = Hello! This is Parallèle, where your town helps itself.
hello-twice = Hello again!
hello-again = Hello! We were here:
welcome = You’re welcome!
welcome-all = How kind! I’m the only one who read it, I have passed nothing on. When something is promised, the “Write” button lets you thank your neighbour.
welcome-again = Always welcome!
language-changed = All right, I’ll speak English with you.
# “haha”, “oh I see”: nothing to do.
nod = All right!
nod-again = Got it!
# “meh”, “nothing interesting”, below posts.
nothing-fits = All right! If there is something you are after, write for example “let me know about a bike”: I’ll show you the post when a neighbour offers one. If we have not talked for a day, you will see it when you come back.
# “nobody”, behind words that have gone.
passed-stays = All right, that goes to nobody. What has already gone to { $other } stays there.
nod-idle = All right! Write to me when you have something to give, to lend or to ask for.
# “yes”, below several buttons.
yes-which = All right, what would you like to do?
yes-to-which = Yes to which one? Tap its button, or write its keyword.
one-each = All right, one post for each. “just one” puts them back together.
yes-whom = Whom do you choose? Tell me their first name, or tap the button below it.
nod-no = All right, I won’t do anything. Write to me whenever you like.
bye = See you soon!
bye-again = See you!
bye-draft = See you soon! I’m keeping what you had begun.
about-how = The idea: you write what you give, lend, swap or look for, I show it to your neighbours, and I pass the answers on between you.
about-free = Everything is free: neighbours give, lend, swap and help each other, and nothing is sold.
about-me = I am Parallèle, a robot: I pass posts and answers between neighbours of the same town. The admins are real people.
about-here = Yes, I am here!
about-who-sees = Your posts go to the members of your town, and may appear on the website and the Facebook Page, never with your name. To keep one among members, write “members only” once it is published.
nothing-open = There is nothing to go on with for now.
help = Write in one sentence what you give or what you look for, or answer a post with its keyword (“ARMCHAIR 42”). “cancel”, “back” and “main menu” work at any time.
help-more = What would you like to know more about?
button-guide-posting = Help: posts
button-guide-answers = Help: answers
button-guide-finding = Help: finding
button-guide-rest = Help: the rest

not-understood = Sorry, I didn’t understand.
not-understood-2 = I still don’t understand. Try other words, or write “help”.
not-understood-3 = I’m lost! Pick a button, or write “main menu” to start over.
stuck = We are both stuck, sorry! “back” goes to the question before, “cancel” drops it all.
left-out = All right, I’ve taken that out.
message-forgotten = Message deleted: I forget what it said.
button-human = Talk to an admin
# After several messages that were not understood.
offer-human = I find it hard to understand you, and I’m sorry. An admin, a real person, can help:
# A cat that has gone missing, a cuddly toy that was found: here neighbours give, lend and help, notices do not go out.
lost-and-found = I can’t put out lost and found notices, sorry. An admin can tell the whole town: write to them. For a pet, tell I-CAD and the vets as well; for a thing, the town hall.
# After a thumb down on one of my messages.
ask-why = Something wrong? Tell me in a few words, or ask for help:
edit-taken = Noted, I’ve taken the new version.
deleted-draft = Message deleted. What you were preparing is still there, not published yet: “cancel” drops it too.
edit-unused = I saw your change, but your first message had already been used: what I took from it has not changed.
edit-too-late = I saw your change, but your first message had already been used: it has not changed. “Change” below a post loses nothing; an answer is taken back and written again:
# The message a post was made of was deleted in Messenger.
deleted-held = Message deleted, but the post still waits for an admin to look at it. Shall I withdraw it?
deleted-up = Message deleted, but the post is still online. Shall I withdraw it?
too-long-to-pass = That’s more than { $max } letters, and I’d rather not cut anything: say it in fewer words.
spam = This looks like an advert or a scam, so I’m not doing anything with it. If I’m wrong, write “an admin”.
# “I'll bring it back tomorrow”, of somebody who borrows nothing.
answer-waits = Your answer is still waiting: nothing is promised to you so far, so I haven’t passed this on. “my answers” shows where you stand.
nothing-to-bring = I see nothing that you are borrowing at the moment, so I haven’t told anybody. “my borrowings” shows what is noted.
# A number, while nothing is promised.
contact-for-nobody = I haven’t given that contact to anybody: it is shared with “Write”, once something is promised.
# A question about words that are kept, put once more.
words-wait = Your last words haven’t gone out yet.
# Kept for a question that was never answered: { $said } went to nobody.
words-lapsed = You didn’t tell me who this was for: “{ $said }”. Nobody has received it. You can write it to me again.
claim-which = Which post? Tap its button, or write its keyword, like “ARMCHAIR 42”.
# A few words (“on my way”) that do not say to whom.
answered-before = You’ve answered that question already, it’s settled.
not-now = That button doesn’t fit the question any more.
changed = I’ve corrected that.
detail-added = I’ve added that to your post.
detail-too-long = That’s a bit long for the post: say it in { $max } letters at most.
detail-full = { $max ->
    [0] There is no room left in the post: you can tell whoever answers you.
   *[other] There is hardly any room left in the post: say it in { $max } letters at most, or keep it for whoever answers you.
 }
no-money = Nobody pays or is paid here: we give, lend, swap and help each other out. So I leave the money out.
slipped = Let me make sure: you dropped the other post. Is this the one you are keeping{ $thing ->
    [none] {"?"}
   *[other] : { $thing }?
 }
rather-ask = I’d rather ask you:
button-for-last = The post before
one-more = Before I publish, answer this:
changed-nothing = That’s how it is already.
no-change = All right, I’ll wait. What shall we change? Write it, or tap a small button.
changed-since = The post has changed since: read it again before publishing.
expired-button = That button no longer works.
interrupted = An update interrupted our chat. Shall we go on?
cancelled = All right, let’s forget it.
dropped = All right, I’m dropping the post “{ $thing }”: nothing is published. If I got that wrong, you can pick it up again.
# { $thing }: what was looked for, before answering a neighbour’s post.
answered = So your request “{ $thing }” is not published. If you are still looking, take it up again.
rests = { $thing ->
    [none] What you took a photo of is not published, and I won’t bring it up again. If you want a post of it, pick it up again.
   *[other] Your post “{ $thing }” is not published, and I won’t bring it up again. If you want it, pick it up again.
 }
change-rests = Your change to “{ $thing }” is not saved, and I won’t bring it up again. If you want it, pick it up again.
# A post that is up, come back to with what had been changed.
unsaved = What you had changed is not saved yet.
button-take-up = Pick it up again
# The button, tapped too late.
not-kept = I don’t have that post any more: write it again and I’ll prepare it.
# “cancel”, right after it went up.
cancel-up = It’s online already. Shall I withdraw the post?
cancel-held = It’s sent already. Shall I withdraw the post?
up-already = It is online already: your neighbours see it. To change it, write what is different (“rather Sunday”) or “edit”.
held-already = It’s sent already. This post goes by an admin first, and I’ll tell you when they have looked. To change it, write what is different (“rather Sunday”) or “edit”.
nothing-to-cancel = There is nothing to cancel.
tells-of-them = You’re talking about { $other }, so I’m not passing that on. Write “my posts” to choose somebody else, “my answers” to give up your place.
let-go = I couldn’t tell who your last messages were for: I haven’t sent them to anybody.
reply-late = The question about { $subject } is settled: I haven’t sent “{ $reply }” to anybody.
# “rather a dozen eggs”, while nobody has answered a swap.
nothing-to-counter = I see no swap under way where you could ask for something else. For a post, write “I give…” or “I’m looking for…”.
nothing-to-skip = I haven’t asked anything just now, so there is nothing to skip.
back-nowhere = We’re already at the beginning.
ended = That’s already over.
ended-cancelled = You had cancelled.
ended-interrupted = That chat was interrupted. You can start again.

link-gone = That link leads nowhere any more.
link-post-gone = That post no longer exists.
link-elsewhere = That link belongs to Parallèle { $place }, and you are in another town. If you live there now, write “I’m moving to { $place }”.
kept-for-later = Noted, I’ll keep that for when you’re in.
kept-too = I’ll keep that for you too.
# “coffee table”, asked whether it is given or looked for: the question comes right behind.
thing-noted = “{ $thing }”, noted.
photos-there = { $count ->
    [one] The picture is there.
   *[other] The pictures are there.
 }
photos-not-there = There is no picture for now.
without-photo = All right, no picture.
photo-kept = The photo will go with “{ $thing }”.
# Before an answer that would be, word for word, the one before.
same-again = Like a moment ago:
same-again-2 = Once more:
same-again-3 = Still the same:
# A neighbour has asked something right after the question of a draft.
yes-beside-draft = If your yes is for the message just above, tap its button. Otherwise, here is where we were:
# Two wishes in one message: { $thing } first, { $other } right after.
one-by-one = One post at a time: first { $thing }, then { $other }.
# More than is kept: the oldest, { $thing } if it has a name, is forgotten.
kept-most = I keep { $max } things at a time: { $thing ->
    [none] I forget the oldest.
   *[other] I forget the oldest, “{ $thing }”. You can write it again.
 }
forgotten = All right, I’ll forget what I kept for you{ $thing ->
    [none] .
   *[other] : { $thing }.
 }
refused = The admins didn’t accept your request. It isn’t my decision, sorry.
banned = You are no longer part of this Parallèle.
out-can = From here I no longer publish anything or pass anything on: what you write to me is shown to nobody in the group. You can write “my data” to read what I hold on you, or “delete my data”.
out-may-change = Only the admins can change their decision. If they do, you’ll hear it here.

photo-held = I’m adding your picture to these words.
photo-not-now = Nice picture! But I don’t know what to do with it here.
photo-not-image = I can’t read one of your pictures: please send it as JPEG or PNG.
photo-too-big = One of your pictures is too heavy (10 MB at most).
photo-elsewhere = I only take pictures sent directly in Messenger.
photo-unreachable = I couldn’t receive one of your pictures. Could you send it again?
photo-gone = One of your pictures was no longer available. Could you send it again?
photo-too-many = Many of your pictures are waiting for me already: I did not take the last ones. Send them again a little later.
got-sticker = Lovely! But I only read words and pictures.
got-like = 👍
got-audio = I can’t listen to voice messages yet. Could you write it?
got-video = I can’t watch videos. A picture?
got-file = I can’t open files. A picture, or a few words?
got-link = I don’t open links. Tell me in a few words what you give or what you need.
got-shared = I can’t see what is in a shared post. Tell me in a few words, or send a photo.
got-location = I can’t read positions. Write the name of the neighbourhood or town.
got-unsupported = I can’t read this kind of message. Could you write it in words?
too-fast = You write faster than I can read! I keep everything, and go on reading in a minute.
too-much = You have written more than I can read at once, and your neighbours write to me too. I keep everything, and read the rest little by little, a message now and then.
apology = Something went wrong on my side, and your last message was not handled. Please try again in a while.

commune = { $name } ({ $department })
ask-town-which = Which one? If it isn’t here, write its full name or its postcode.
ask-town-one = Is it { $name } ({ $department })? If not, write its full name or its postcode.
no-matter = No worries!
other-town = All right, let’s change that.
town-known = Yes, I have the town.
where-noted = Noted.
nice-to-meet = Hello { $name }!

choice-not-an-option = Pick one of the answers.
text-too-short = That’s a bit short.
text-asks = I ask because your answer is shown with the post, as you write it.
text-not-words = I need a few words: it is shown as it is.
text-has-link = Without a link, please: it is shown as it is.
text-has-price = Nothing is sold or paid for here: without a price, please.
text-too-long = That’s a bit long: { $max } letters at most.
place-too-short = That’s a bit short for a place.
place-not-a-place = I’m after a place: a neighbourhood, a town, a street. Or “skip”.
place-too-long = That’s a bit long: { $max } letters at most.
name-too-short = I need at least one letter.
name-too-long = That’s a bit long for a first name: { $max } letters at most.
name-not-a-name = Just a first name, with letters.
number-not-a-number = I need a number, for instance “3”.
number-too-small = At least { $min }, please.
number-too-big = No more than { $max }.
date-not-a-date = I didn’t recognise the date. For instance: “Saturday”, “in 3 days”, “December 12”.
date-past = That date is already over.
date-too-far = That’s a bit far away: choose a date that is closer.
period-not-a-period = I didn’t recognise the days. For instance: “this weekend”, “from 5 to 7 December”, “tomorrow”.
period-too-far = That’s a bit far away: choose days that are closer.
town-not-a-town = I need the name of a town, or its postcode.
town-not-found = I can’t find that town. Try its full name or its postcode.
town-abroad = For now Parallèle lives in France only. If you live in a French town, write its name or its postcode.
images-not-image = I need a picture.
images-too-many = { $max } pictures at most.

# A length of time written in the other language: « pour une semaine » reads “a week”.
span = { $unit ->
    [minute] { $count ->
        [one] a minute
       *[other] { $count } minutes
     }
    [hour] { $count ->
        [one] an hour
       *[other] { $count } hours
     }
    [morning] { $count ->
        [one] a morning
       *[other] { $count } mornings
     }
    [afternoon] { $count ->
        [one] an afternoon
       *[other] { $count } afternoons
     }
    [evening] { $count ->
        [one] an evening
       *[other] { $count } evenings
     }
    [night] { $count ->
        [one] a night
       *[other] { $count } nights
     }
    [weekend] { $count ->
        [one] a weekend
       *[other] { $count } weekends
     }
    [week] { $count ->
        [one] a week
       *[other] { $count } weeks
     }
    [month] { $count ->
        [one] a month
       *[other] { $count } months
     }
    [holidays] the holidays
   *[day] { $count ->
        [one] a day
       *[other] { $count } days
     }
 }
span-the = { $unit ->
    [minute] the minute
    [hour] the hour
    [morning] the morning
    [afternoon] the afternoon
    [evening] the evening
    [night] the night
    [weekend] the weekend
    [week] the week
    [month] the month
    [holidays] the holidays
   *[day] the day
 }
span-few = { $unit ->
    [minute] a few minutes
    [hour] a few hours
    [morning] a few mornings
    [afternoon] a few afternoons
    [evening] a few evenings
    [night] a few nights
    [weekend] a few weekends
    [week] a few weeks
    [month] a few months
    [holidays] a few days’ holiday
   *[day] a few days
 }
# Whoever waited is told: { $away } says whether that is when they are back (“some”: several, not all of them away).
telling-next = I’m telling them{ $away ->
    [none] {""}
    [some] { " " }each, when they come back at the latest
   *[other] { " " }as soon as they are back
 }
