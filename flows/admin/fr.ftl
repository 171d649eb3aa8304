nobody = Personne n’attend.
approved = C’est fait : { $name } (n° { $number }) entre dans le groupe, je le lui dis{ $later ->
    [none] {""}
   *[other] { " " }dès son retour
 }.
refused = C’est fait : la demande de { $name } (n° { $number }) est refusée, je le lui dis.
ask-reason = Tu peux lui dire pourquoi, en une phrase.
skip-reason = Ne rien dire
reason-too-long = C’est un peu long : { $max } lettres au maximum.
reason-told = C’est transmis.
silent = D’accord, sans raison.
already = { $decision ->
    [approved] { $by ->
        [none] { $name } (n° { $number }) fait déjà partie du groupe.
       *[other] { $by } a déjà accepté { $name } (n° { $number }).
    }
   *[other] { $by } a déjà refusé { $name } (n° { $number }).
 }
unknown = Je ne trouve pas ce numéro parmi les demandes. « attente » montre qui attend.
cancelled = D’accord.
help-pending = « attente » montre qui attend une réponse, une personne à la fois.
help-approve = « approuver 12 » fait entrer la personne n° 12, et le lui dit.
help-refuse = « refuser 12 raison » refuse la demande n° 12. La raison est dite à la personne, si tu en donnes une.
help = « attente » montre qui attend, « approuver 12 » accepte, « refuser 12 raison » refuse.

# La carte d’une nouvelle personne : { $number } est le numéro à taper.
newcomer = 👋 { $name } veut rejoindre { $place } (n° { $number }).
newcomer-answer = « { $answer } »
newcomer-how = Touche un bouton, ou écris « approuver { $number } » ou « refuser { $number } raison ».
# Dit aux autres admins.
decided-approved = { $by } a accepté { $name } (n° { $number }).
decided-refused = { $by } a refusé { $name } (n° { $number }).
card-waiting = { $name } (n° { $number })
card-waiting-answer = { $answer ->
    [none] sans réponse à la question
   *[other] « { $answer } »
 }
