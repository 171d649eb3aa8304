offer = Un petit mot pour { $name } ?
ask-words = Écris ton petit mot pour { $name }, je le transmets ({ $keyword }).
skip-words = Pas cette fois
words-too-long = C’est un peu long : { $max } lettres au maximum.
help = Une phrase suffit, comme « Merci, il fait le bonheur des enfants ! ». Ou « passer ».
sent = { $later ->
    [none] C’est transmis à { $name }, merci !
   *[other] C’est gardé : { $name } le lira à son retour, merci !
 } Si { $name } le veut aussi, la ville peut le lire.
nothing = Il ne reste rien à transmettre : ni téléphone, ni lien dans un petit mot, juste un merci.
no-words = D’accord, pas de petit mot.
already = Tu as déjà écrit un petit mot à { $name } pour { $keyword } ({ $thing }).
over = Il n’y a pas de merci à transmettre pour { $keyword } ({ $thing }).
not-yours = Ce bouton ne marche pas pour toi.
came = 💛 { $name } te dit merci pour { $keyword } ({ $thing }) : « { $words } »
wishes = { $name } aimerait montrer ton petit mot à la ville : « { $words } ». D’accord ?
is-shown = C’est dit : le petit mot entre { $name } et toi se lit maintenant dans « les mercis » de { $place }.
shown = C’est dit : il se lit maintenant dans « les mercis » de { $place }, avec ton prénom et celui de { $name }.
waits = C’est noté : il sera montré à la ville dès que { $name } le voudra aussi.
hidden = D’accord, il n’est pas montré à la ville.
gone = Ce petit mot n’existe plus.
none = Pas encore de merci à montrer à { $place }. Le prochain sera peut-être pour toi !
head = Les mercis de { $place } :
line = { $from } à { $to } ({ $thing }) : « { $words } »
cancelled = D’accord, pas de petit mot.
button-show-thanks = Montrer à la ville
button-hide-thanks = Ne plus montrer
