# { $owner } a publié, { $wanted } est ce que l’annonce demande en échange, { $thing } l’objet.
ask-offered = { $owner } aimerait en échange : { $wanted }. Et toi, que proposes-tu ?
offered-too-short = Dis-en un peu plus.
offered-too-long = C’est un peu long : { $max } lettres au maximum.
help-offered = Quelques mots suffisent : « un pot de miel », « une heure de jardinage ». Une photo est bienvenue.
# L’annonce dit « surprends-moi ».
ask-surprise = { $owner } se laisse surprendre : que proposes-tu en échange ?
skip-surprise = On verra ensemble
surprise-too-short = Dis-en un peu plus.
surprise-too-long = C’est un peu long : { $max } lettres au maximum.
ask-picture = Tu as une photo de ce que tu proposes ? Envoie-la.
skip-picture = Sans photo
# La photo est venue seule ; elle est gardée.
ask-caption = Qu’est-ce que c’est, en deux mots ? { $owner } les lira avec ta photo.
skip-caption = La photo suffit
caption-too-short = Dis-en un peu plus.
caption-too-long = C’est un peu long : { $max } lettres au maximum.
help-caption = Quelques mots suffisent : « un vélo d’enfant », « un pot de miel ». Ou « passer ».
picture-added = Photo reçue, merci !
picture-too-many = Une photo suffit : je garde la première.
# { $offered } : ce qui est proposé.
offer-added = { $offered ->
    [none] C’est noté pour { $keyword } ({ $thing }) : { $owner } verra ta photo.
   *[other] C’est noté pour { $keyword } ({ $thing }) : tu proposes « { $offered } ».
 }{ $standing ->
    [accepted] {""}
   *[other] { " " }Je te préviens quand { $owner } aura choisi.
 }
no-offer = D’accord, tu en parleras avec { $owner } le moment venu. Je te tiens au courant.
# Ce que lit la personne qui a publié.
offer-came = { $offered ->
    [none] { $name } a envoyé une photo de ce qui est proposé en échange de { $keyword } ({ $thing }).
   *[other] { $name } propose « { $offered } » en échange de { $keyword } ({ $thing }).
 }
# Elle préfère autre chose.
ask-counter = Qu’aimerais-tu plutôt de { $name }, pour { $keyword } ({ $thing }) ? (par exemple : « ton vélo »)
counter-too-short = Dis-en un peu plus.
counter-too-long = C’est un peu long : { $max } lettres au maximum.
help-counter = Écris ce que tu préférerais recevoir, en quelques mots : la personne dira oui ou non. Ou « annuler ».
counter-sent = { $later ->
    [none] C’est demandé à { $name } : « { $offered } » plutôt. Je te dirai si c’est oui ou non.
   *[other] Je le demanderai à { $name } dès son retour : « { $offered } » plutôt. Je te dirai si c’est oui ou non.
 }
counter-sent-not = Il ne reste qu’un contact, que je ne transmets pas encore. Rien n’est envoyé.
counter-money = Ici, pas d’argent entre voisins : je n’ai rien transmis. Dis-le sans.
# Quelqu’un d’autre l’aura.
promised = { $keyword } ({ $thing }), c’est déjà promis à quelqu’un d’autre. Pour changer d’avis, touche « Voir les réponses ».
counter-came = Pour { $keyword } ({ $thing }), { $owner } aimerait plutôt : « { $offered } ». Ça te va ?
button-deal = D’accord
button-no-deal = Non merci
agreed = C’est noté : tu proposes « { $offered } » pour { $keyword } ({ $thing }).{ $standing ->
    [accepted] {""}
   *[other] { " " }Je te préviens quand { $owner } aura choisi.
 }
no-deal-said = { $offered ->
    [none] D’accord, ta réponse à { $keyword } ({ $thing }) reste comme elle est.
   *[other] D’accord, tu proposes toujours « { $offered } » pour { $keyword } ({ $thing }).
 }
agreed-came = { $name } est d’accord : « { $offered } » en échange de { $keyword } ({ $thing }).
refused-came = { $name } préfère ne pas changer, pour { $keyword } ({ $thing }).{ $offered ->
    [none] {""}
   *[other] { " " }Sa proposition reste « { $offered } ».
 }
gone = Cette proposition n’est plus d’actualité.
cancelled = D’accord, on en reste là.
help = On parle de ce qui se donne en échange. « annuler » laisse tout comme c’est.
ended-done = C’est déjà noté.
ended-cancelled = On en était resté là.
# « plutôt une douzaine », et plusieurs personnes ont proposé quelque chose.
ask-which = « { $counter } » : à qui je le propose ?
card-name = { $name }{ $keyword ->
    [none] {""}
   *[other] {" "}· { $keyword }
 }
which-none = À personne
which-not-an-option = Touche un prénom, ou « À personne ».
help-which = Touche un prénom : je lui propose ce que tu as écrit. « À personne » : rien ne change.
counter-dropped = D’accord, je n’ai rien proposé à personne.
