nobody = Rien n’attend : ni personne, ni mot aux admins, ni annonce.
approved = C’est fait : { $name } (n° { $number }) entre dans le groupe, je le lui dis{ $later ->
    [none] {""}
   *[other] { " " }dès son retour
 }.
refused = C’est fait : la demande de { $name } (n° { $number }) est refusée, je le lui dis{ $later ->
    [none] {""}
   *[other] { " " }dès son retour
 }.
refused-why = C’est fait : la demande de { $name } (n° { $number }) est refusée, je le lui dis avec ta raison{ $later ->
    [none] {""}
   *[other] { " " }dès son retour
 }.
button-give-reason = Dire pourquoi
ask-reason = Que veux-tu dire à { $name } ? Une phrase suffit, je la transmets telle quelle.
help-reason = Écris ta raison, je la transmets. « annuler » n’envoie rien.
reason-too-long = C’est un peu long : { $max } lettres au maximum.
# Écrit sous « refusée », sans toucher « Dire pourquoi ».
review-reason-check = Je le dis à { $name }, comme raison ? « { $reason } »
confirm-reason-check = Oui, le dire
reason-told = { $later ->
    [none] C’est transmis à { $name }.
   *[other] C’est noté : { $name } le verra à son retour.
 }
# Le refus a été changé depuis, ou c’est celui d’un autre admin.
reason-too-late = Je n’ai rien transmis : ce refus ne tient plus, ou c’est un autre admin qui l’a décidé.
# { $own } vaut « yes » pour qui l’a décidé.
already = { $decision ->
    [approved] { $own ->
        [yes] Tu as déjà accepté { $name } (n° { $number }).
       *[other] { $by ->
            [none] { $name } (n° { $number }) fait déjà partie du groupe.
           *[other] { $by } a déjà accepté { $name } (n° { $number }).
         }
     }
   *[other] { $own ->
        [yes] Tu as déjà refusé { $name } (n° { $number }).
       *[other] { $by ->
            [none] La demande de { $name } (n° { $number }) est déjà refusée.
           *[other] { $by } a déjà refusé { $name } (n° { $number }).
         }
     }
 }
unknown = Je ne trouve pas ce numéro parmi les demandes. « attente » montre qui attend.
cancelled = D’accord.
help-pending = « attente » montre tout ce qui attend une décision, une carte à la fois : les personnes, les mots aux admins, puis les annonces.
help-approve = « approuver 12 » fait entrer la personne n° 12, et le lui dit.
help-refuse = « refuser 12 raison » refuse la demande n° 12. La raison est dite à la personne, si tu en donnes une.
help = « attente » montre qui attend, « approuver 12 » accepte, « refuser 12 raison » refuse.

# La carte d’une nouvelle personne : { $number } est le numéro à taper.
newcomer = 👋 { $name } veut rejoindre { $place } (n° { $number }).
newcomer-answer = « { $answer } »
newcomer-unanswered = À la question, pas de réponse : la personne dit ne pas savoir.
newcomer-how = Touche un bouton, ou écris « approuver { $number } » ou « refuser { $number } raison ».
# Qui attend a corrigé son prénom.
newcomer-renamed = { $was } (n° { $number }) a changé de prénom ici : { $name }.
# Dit aux autres admins.
decided-approved = { $by } a accepté { $name } (n° { $number }).
decided-refused = { $by } a refusé { $name } (n° { $number }).
# Ce qui est connu de la personne, sans rien deviner ni juger.
sign-vouched = ✅ { $by } confirme la connaître.
sign-refused-before = ⚠️ Une personne du même prénom a déjà été refusée ou bannie ici.
sign-same-answer = ⚠️ Même réponse, mot pour mot, qu’une autre demande de ce mois-ci{ $number ->
    [none] {""}
   *[other] {" "}(n° { $number })
 }.
sign-elsewhere = ⚠️ Sa réponse parle d’une autre commune : { $town }.
sign-no-link = Premier message sans passer par un lien de Parallèle { $place }.
still = { $count ->
    [0] Après, plus rien n’attend.
    [one] Il reste une autre carte après celle-ci.
   *[other] Il reste { $count } autres cartes après celle-ci.
 }
next = Suivant
button-write-to = Écrire
button-pending = Voir qui attend
button-refuse-anyway = Refuser finalement
button-approve-anyway = Accepter finalement
# Trop de nouvelles demandes d’un coup pour une carte chacune : { $here } dans l’heure, { $count } qui attendent en tout.
crowd = 👋 Beaucoup de demandes d’un coup ! Je ne t’envoie plus une carte pour chacune : { $count } personnes attendent, à regarder quand tu veux.
# Tous ceux d’une heure, d’un seul geste : jusqu’à { $until }, sauf { $vouched } dont un membre se porte garant.
button-refuse-all = Tout refuser
help-refuse-all = « tout refuser » refuse d’un coup les demandes les plus récentes, arrivées en une heure, après un oui de ta part. Si un membre dit connaître une personne, la demande de celle-ci reste. Une erreur se répare pendant 24 heures.
review-crowd-check = { $count ->
    [one] Refuser cette demande ({ $until }) : { $names } ?
    [2] Refuser ces 2 demandes d’une heure (la dernière : { $until }) : { $names } ?
   *[other] Refuser ces { $count } demandes d’une heure (la dernière : { $until }) : { $names }… ?
 } { $vouched ->
    [0] {""}
    [one] Une autre reste, connue d’un membre.{" "}
   *[other] { $vouched } autres restent, connues de membres.{" "}
 }Je le dis à chacune.
confirm-crowd-check = Oui, tout refuser
crowd-refused = { $count ->
    [one] C’est fait : une demande est refusée, je le dis à la personne.
   *[other] C’est fait : { $count } demandes sont refusées, je le dis à chaque personne.
 } S’il en reste de plus anciennes, écris encore « tout refuser ».
no-crowd = Aucune demande à refuser ainsi : il n’y en a pas, ou des membres confirment connaître ces personnes. « attente » montre qui attend.
button-take-back-crowd = C’était une erreur
crowd-taken-back = { $count ->
    [one] C’est réparé : une demande attend de nouveau, je le dis à la personne.
   *[other] C’est réparé : { $count } demandes attendent de nouveau, je le dis à chaque personne.
 }
crowd-too-late = C’est trop tard pour annuler ce refus : il a plus de 24 heures, ou plus personne n’est concerné. « réadmettre 12 » marche toujours.
# Dit aux autres admins.
told-crowd-refused = { $by } a refusé { $count ->
    [one] une demande
   *[other] { $count } demandes arrivées dans la même heure
 }.
told-crowd-taken-back = { $by } a annulé un refus : { $count ->
    [one] une demande attend
   *[other] { $count } demandes attendent
 } de nouveau.
# Trop de confirmations d’un coup pour une carte chacune.
vouched-crowd = { $count ->
    [one] Un membre dit connaître une personne qui attend. Sa carte le dit.
   *[other] Des membres disent connaître { $count } personnes qui attendent. Leurs cartes le disent.
 }
# Dit sous une carte ou un rappel, tant que c’est une foule, quand le groupe laisse entrer après 48 heures.
kept-waiting = D’habitude, après 48 heures, je laisse entrer, comme le groupe l’a choisi. Pas tant qu’il y a trop de demandes à la fois : quelqu’un a pu les inventer. À toi de décider.
# Un mot aux admins qui n’a pas besoin de réponse.
settled = D’accord : je dis à { $name } que tu as lu son mot{ $later ->
    [none] {""}
   *[other] {" "}dès son retour
 }.
message-settled = { $by ->
    [none] Un admin a déjà vu le mot de { $name }.
   *[other] { $by } a déjà vu le mot de { $name }.
 }
no-message = Je ne retrouve pas ce mot : il est trop ancien, ou il ne t’est pas adressé.
not-waiting = Cette personne n’attend plus de réponse ici : je n’ai rien transmis.
# Rappel aux admins.
waiting = { $count ->
    [one] Une personne attend une réponse : { $names }, depuis { $since }.
   *[other] { $count } personnes attendent une réponse, depuis { $since } pour la première : { $names }.
 }
let-in = Après 48 heures sans décision, comme le groupe l’a choisi, { $count ->
    [one] cette personne est entrée : { $names }.
   *[other] { $count } personnes sont entrées : { $names }.
 }
vouched = { $by } confirme connaître { $name } (n° { $number }), qui demande à entrer.
too-late = C’est trop tard pour changer cette décision : elle a plus de 24 heures, ou { $name } n’en est plus là. « bannir » et « réadmettre » marchent toujours.
ask-words = Ton mot pour { $name } ? Je le transmets tel quel, avec ton prénom ; sa réponse viendra à tous les admins.
words-too-long = C’est un peu long : { $max } lettres au maximum.
help-words = Écris ton mot, je le transmets. « annuler » n’envoie rien.
written = { $later ->
    [none] C’est transmis à { $name }.
   *[other] C’est noté : { $name } le verra à son retour.
 }
# Dit aux autres admins.
told-written = { $by } a écrit à { $name } (n° { $number }) : « { $words } »
