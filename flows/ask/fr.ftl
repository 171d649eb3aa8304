# { $role } : owner quand c’est la personne qui a publié qui écrit, claimant quand elle a répondu à l’annonce, asker quand
# elle veut seulement savoir.
ask-words = { $role ->
    [owner] { $whom ->
        [none] Écris ta question, je la pose à { $count ->
            [one] la personne qui a répondu
           *[other] toutes les personnes qui ont répondu
         } ({ $keyword }).
       *[other] Écris la question comme tu la dirais : je la pose seulement à { $whom } ({ $keyword }).
     }
    [asker] Écris ta question pour { $owner } ({ $keyword }) : je te dis sa réponse.
   *[other] Écris ta question pour { $owner } ({ $keyword }) : sa réponse ira à toutes les personnes qui attendent.
 }
words-too-short = Dis-en un peu plus.
words-too-long = C’est un peu long : { $max } lettres au maximum.
asked = { $role ->
    [owner] { $whom ->
        [none] C’est demandé pour { $keyword } ({ $thing }). Je te montre les réponses ensemble.
       *[other] C’est demandé seulement à { $whom }, pour { $keyword } ({ $thing }) : « { $words } » Si on te répond, ce sera ici.
     }
    [asker] { $later ->
        [none] Je pose la question à { $owner }, pour { $keyword } ({ $thing }), et je te dis sa réponse.
       *[other] C’est noté : { $owner } verra ta question à son retour, pour { $keyword } ({ $thing }), et je te dirai sa réponse.
     }
   *[other] { $later ->
        [none] Je pose la question à { $owner }, pour { $keyword } ({ $thing }) : sa réponse ira à toutes les personnes qui attendent.
       *[other] C’est noté : { $owner } verra ta question à son retour, pour { $keyword } ({ $thing }).
     }
 }
nobody = Personne n’a encore répondu à { $keyword } ({ $thing }) : il n’y a personne à qui demander.
enough = Tu as déjà posé plusieurs questions pour { $keyword } ({ $thing }), restons-en là.
only-contact = Je ne transmets pas encore de contact : il se partage une fois que c’est promis. Rien n’est envoyé.
gone = Cette question n’est plus d’actualité.
# Ce qui arrive chez les personnes qui ont répondu.
owner-asks = { $owner } demande, pour { $keyword } ({ $thing }) : « { $question } »
# Ce qui arrive chez la personne qui a publié.
question-came = { $name } demande, pour { $keyword } ({ $thing }) : « { $question } » { $role ->
    [asker] Ta réponse ira à { $name }, et aux personnes qui attendent, s’il y en a.
   *[other] Ta réponse ira à toutes les personnes qui attendent.
 }
button-these-days = Oui, ces jours-là
button-reply-to = Répondre
button-reply-all = Répondre à tous
ask-reply = { $role ->
    [owner] Écris ta réponse, elle ira à toutes les personnes qui attendent { $keyword }.
   *[other] Écris ta réponse pour { $owner } ({ $keyword }).
 }
# Ce qui est écrit juste après une question y répond peut-être.
ask-is-reply = C’est ta réponse à la question sur { $subject } ? « { $asked } »
is-reply-yes = Oui
is-reply-no = Non
help-is-reply = Rien n’est encore parti. Si c’est ta réponse, touche « Oui » ; sinon « Non », et je lis tes mots autrement.
is-reply-not-an-option = Je garde ta réponse : dis-moi d’abord si elle est pour { $subject }, oui ou non.
# Une question tapée par quelqu’un qui attend, ou qui vient de voir une annonce ; { $count } annonces possibles.
ask-which = { $count ->
    [one] Je pose ta question à { $owner }, pour { $keyword } ({ $thing }) ? « { $words } »
   *[other] C’est sur quelle annonce ? Je pose ta question : « { $words } »
 }
card-post = { $keyword }
choice-ask = Poser la question
which-none = Non
which-not-an-option = Je garde ta question : touche un bouton, et je la pose. Ou « Non ».
reply-too-long = C’est un peu long : { $max } lettres au maximum.
told = Toutes les personnes qui attendent { $keyword } ({ $thing }) auront ta réponse. Merci !
kept = Merci, je transmets à { $owner }.
answered = C’est déjà répondu pour { $keyword } ({ $thing }).
answer-came = On a demandé, pour { $keyword } ({ $thing }) : « { $question } » { $owner } répond : « { $reply } »
replies-head = Ta question pour { $keyword } ({ $thing }) : « { $question } »
replies-line = { $name } : « { $reply } »
cancelled = D’accord, rien n’est envoyé.
help = Écris-le comme tu le dirais : je le transmets. « annuler » n’envoie rien.
ended-done = C’est déjà fait.
ended-cancelled = Rien n’avait été envoyé.
# Écrit par qui a une annonce, pendant que des personnes attendent : { $whom } est la seule, s’il n’y en a qu’une.
ask-whose = { $count ->
    [one] C’est pour { $whom }, ou pour ton annonce ? « { $heard } »
   *[other] C’est pour qui, ou pour ton annonce ? « { $heard } »
 }
whose-name = { $name }
whose-all = Tout le monde
whose-post = L’annonce
whose-not-an-option = Je garde ta phrase, rien n’est encore parti : touche un bouton.
help-whose = Touche un prénom et j’envoie ta phrase telle quelle, ou « L’annonce » pour l’y mettre.
told-waiting = C’est transmis à { $whom }, pour { $keyword } ({ $thing }). Rien n’a changé dans l’annonce.
enough-said = Tu as déjà beaucoup écrit pour { $keyword } ({ $thing }). Choisis quelqu’un, et tu lui parles directement.
owner-says = { $owner } t’écrit, pour { $keyword } ({ $thing }) : « { $said } »
