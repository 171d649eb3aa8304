# { $role } : owner quand c’est la personne qui a publié qui écrit, claimant quand elle a répondu à l’annonce.
ask-words = { $role ->
    [owner] Écris ta question, je la pose à { $count ->
        [one] la personne qui a répondu
       *[other] tous ceux qui ont répondu
     } ({ $keyword }).
   *[other] Écris ta question pour { $owner } ({ $keyword }) : sa réponse ira à tous ceux qui attendent.
 }
words-too-short = Dis-en un peu plus.
words-too-long = C’est un peu long : { $max } lettres au maximum.
asked = { $role ->
    [owner] C’est demandé pour { $keyword } ({ $thing }). Je te montre les réponses ensemble.
   *[other] { $later ->
        [none] Je pose la question à { $owner }, pour { $keyword } ({ $thing }) : sa réponse ira à tous ceux qui attendent.
       *[other] C’est noté : { $owner } verra ta question à son retour, pour { $keyword } ({ $thing }).
     }
 }
nobody = Personne n’a encore répondu à { $keyword } ({ $thing }) : il n’y a personne à qui demander.
enough = Tu as déjà posé plusieurs questions pour { $keyword } ({ $thing }), restons-en là.
only-contact = Je ne transmets pas encore de contact : il se partage une fois que c’est promis. Rien n’est envoyé.
gone = Cette question n’est plus d’actualité.
# Ce qui arrive chez ceux qui ont répondu.
owner-asks = { $owner } demande, pour { $keyword } ({ $thing }) : « { $question } »
# Ce qui arrive chez la personne qui a publié.
question-came = { $name } demande, pour { $keyword } ({ $thing }) : « { $question } » Ta réponse ira à tous ceux qui attendent.
button-reply-to = Répondre
button-reply-all = Répondre à tous
ask-reply = { $role ->
    [owner] Écris ta réponse, elle ira à tous ceux qui attendent { $keyword }.
   *[other] Écris ta réponse pour { $owner } ({ $keyword }).
 }
reply-too-long = C’est un peu long : { $max } lettres au maximum.
told = C’est répondu à tous ceux qui attendent { $keyword } ({ $thing }). Merci !
kept = Merci, je transmets à { $owner }.
answered = C’est déjà répondu pour { $keyword } ({ $thing }).
answer-came = On a demandé, pour { $keyword } ({ $thing }) : « { $question } » { $owner } répond : « { $reply } »
replies-head = Ta question pour { $keyword } ({ $thing }) : « { $question } »
replies-line = { $name } : « { $reply } »
cancelled = D’accord, rien n’est envoyé.
help = Écris-le comme tu le dirais : je le transmets. « annuler » n’envoie rien.
ended-done = C’est déjà fait.
ended-cancelled = Rien n’avait été envoyé.
