# Words that can be typed as they are. One line a command, forms separated by “|”.
# A word counts only when it is the whole message.

help = help | help me | how does it work | i need help
cancel = cancel | never mind | forget it
back = back | go back | previous
menu = main menu | home | start
skip = skip | none | nothing | no date
yes = yes | okay | yep | sure
french = in french | speak french
english = in english | speak english
no = no | nope
greeting = hi | hey | hello there | good morning | good evening
thanks = thanks | thank you | thx | many thanks

give = give | i give | give away | offer something
lend = lend | i lend
request = request | ask | look for | i need something
mine = my posts | my listings

leave = leave | i want to leave | unsubscribe | leave parallèle | leave the group | i'm leaving
rename = change my name | change name | rename me
move = change town | change my town | i'm moving | i have moved | i moved | i've moved
language = language | change language | languages
unlist = leave the list | leave the waiting list

approve = approve | accept
refuse = refuse | reject
pending = waiting | waiting list | who is waiting

# Other ways to say an option.
post-direction-offer = offer | i offer
post-direction-request = request | i ask
post-kind-give = gift | give | give away
post-kind-lend = loan | lend | borrow
post-kind-swap = swap | trade
post-kind-service = hand | service
