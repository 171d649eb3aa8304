# Words that can be typed as they are. One line a command, forms separated by “|”.
# A word counts only when it is the whole message.

help = help | help me | how does it work | i need help
cancel = cancel | never mind | forget it
back = back | go back | previous
edit = edit | change | modify
menu = main menu | home | start
skip = skip | none | nothing | no date
yes = yes | okay | yep | sure
french = in french | speak french
english = in english | speak english
no = no | nope
greeting = hi | hey | hello there | good morning | good evening
thanks = thanks | thank you | thx | many thanks
human = talk to a human | talk to an admin | talk to someone | an admin | an admin please | a human | human | contact an admin | write to an admin | write to the admins

gift = i give | giving this away | i give this away
give = give | give away | offer something
lend = lend | i lend | i lend this
swap = swap | i swap | swap something
service = help out | lend a hand
request = request | ask | look for | i need something
mine = my posts | my listings
my-answers = my answers | my replies | my claims | my exchanges | exchanges
thank-yous = thank-yous | the thank-yous | thank yous | the thank yous
town-life = town life | the life of the town | life of the town | the life of my town
browse = posts | all posts | see the posts | show posts | what's new
news = notifications | my notifications | preferences | my preferences | notification settings | fewer messages | too many messages
pause = pause | take a break | pause messages | i'm on holiday | holidays
pause-weeks = pause 2 weeks | pause two weeks | pause for two weeks | pause for 2 weeks
resume = resume | start again | end the pause | i'm back | unpause
all-news = receive everything | all notifications
essential-news = the essential | only the essential | essentials only
no-news = no more posts | no notifications | no more notifications | turn off notifications | mute | no more messages
kinds = kinds of posts
mail = e-mail | email | mail | tell me by e-mail | tell me by email | my e-mail | my email | my e-mail address | my email address | e-mails | emails
keep-off = not on the page | not on the website | not on the internet | members only | not on facebook | not on the facebook page | off the page | take it off the page
poster = poster | posters | a poster | qr code | qr | flyer | print
mail-stop = no more e-mails | no more emails | stop e-mails | stop emails | stop the e-mails | remove my e-mail | delete my e-mail | remove my email | delete my email
push = push | push notifications | push notification | by a notification | notifications on my phone | browser notifications | send me notifications | tell me by a notification | my devices
push-stop = no more push | stop push notifications | no more push notifications | no more notifications on my phone | no more notifications on my devices | stop notifications on my phone | remove my devices | no more of these
stop = stop | stop messaging me | stop writing to me
library = my library | library of things | my things | my loans | what i lend | things i lend
borrowed = what i borrowed | my borrowings | borrowed things | what i have borrowed
near = near me | around me | nearby
alerts = my alerts | alerts

leave = leave | i want to leave | unsubscribe | leave parallèle | leave the group | i'm leaving
rename = change my name | change name | rename me
move = change town | change my town | i'm moving | i have moved | i moved | i've moved
language = language | change language | languages
contest = i object | object | i disagree | contest
unblock = unblock | unblock somebody | unblock someone
found = open a parallèle | i want to open a parallèle | i'd like to open a parallèle | open parallèle | open it myself | start a parallèle | found a parallèle | open a town
unlist = leave the list | leave the waiting list

my-data = my data | see my data | show my data | my information | download my data | export my data | what do you know about me | gdpr
forget-me = delete my data | erase my data | remove my data | delete all my data | forget me | delete my account | erase my account
keep-me = cancel the deletion | cancel deletion | keep my data | don't delete my data | do not delete my data

approve = approve | accept
refuse = refuse | reject
pending = pending | waiting | waiting list | who is waiting
members = members | the members | member
ban = ban
readmit = readmit | unban
warn = warn
publish = publish
turn-down = refuse post | reject post | refuse the post
remove = remove | take down
restore = restore
announce = announce
admins = admins | the admins
settings = settings | the settings
journal = journal | the journal | log
stats = stats | statistics

# Other ways to say an option.
loan-longer-two-days = 2 days | two days | two more days | 2 more days
loan-longer-week = 1 week | one week | a week | one more week | another week
found-around-all = all | yes | all of them
found-approval-on = yes | an admin
found-approval-off = no | open to all | open
found-rules-usual = yes | usual ones | the usual rules
settings-feed-on = yes | on the page
settings-feed-off = no
settings-hours-usual = 9am-9pm | 9 am to 9 pm | from 9am to 9pm | 9am to 9pm
settings-hours-early = 8am-8pm | 8 am to 8 pm | from 8am to 8pm | 8am to 8pm
settings-hours-late = 10am-10pm | 10 am to 10 pm | from 10am to 10pm | 10am to 10pm
settings-hours-short = 10am-7pm | 10 am to 7 pm | from 10am to 7pm | 10am to 7pm
settings-hand-on = yes | suggest it
settings-hand-off = no | never
post-direction-offer = offer | i offer
post-direction-request = request | i ask
post-kind-give = gift | give | give away
post-kind-lend = loan | lend | borrow
post-kind-swap = swap | trade
post-kind-service = hand | service
post-edit-item = change the title | edit the title
post-edit-kind = edit the type
post-edit-quartier = edit the place | change the location
post-edit-until = edit the date | change the deadline
post-edit-quantity = edit the quantity
post-edit-photos = add pictures | add a photo | add photos
post-edit-when = edit the time | change the day
post-edit-loan = change the length of the loan
# What ends a conversation that is passed on.
relay-stop-talk = stop | finish | finished | quit | leave
relay-whom-none = stop | skip | nobody | no one | to nobody | finish
relay-sure-no = stop | skip | not for them | finish
# What a button says, in other words.
claim-parts-all = all | all of it | everything | i'll take them all | whatever is left
vouch-button-vouch = yes | i do | yes i do | i know them | yes i know them | i know her | i know him
vouch-button-vouch-not = no | i don't | no i don't | i don't know them | i don't know her | i don't know him
mine-button-take-back = i changed my mind | i've changed my mind | change my mind
channels-address-not-now = no | no thanks | later | none | I have none
