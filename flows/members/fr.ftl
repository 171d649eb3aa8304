# Les membres, vus par les admins : personne d’autre ne lit ces phrases, sauf celles du bas.
help-members = « membres » montre qui fait partie du groupe ou le demande, les arrivées les plus récentes d’abord ; « membres an » cherche un prénom, « membres refusés » et « membres bannis » montrent les autres. Chacun a un numéro, pour les autres commandes.
help-ban = « bannir 12 raison » met la personne n° 12 dehors, après un oui de ta part : ses annonces sont retirées, ce qui lui était promis est de nouveau libre, et la raison lui est dite. « réadmettre 12 » la fait revenir.
help-readmit = « réadmettre 12 » laisse revenir une personne bannie ou refusée, et le lui dit. Ses anciennes annonces ne reviennent pas toutes seules.
help-warn = « avertir 12 raison » envoie un avertissement à la personne n° 12, avec tes mots, après un oui de ta part. Rien d’autre ne change pour elle ; une erreur se répare pendant 24 heures.
nobody = { $called ->
    [none] Il n’y a encore personne.
   *[other] Je ne trouve personne qui s’appelle comme ça ici. « membres » montre qui en fait partie.
 }
card-member = { $name ->
    [none] Sans prénom
   *[other] { $name }
 }{ $number ->
    [none] {""}
   *[other] {" "}(n° { $number })
 }
card-standing = { $standing ->
    [admin] admin
    [approved] membre depuis { $since }
    [pending] attend une réponse depuis { $since }
    [refused] demande refusée, { $since }
    [banned] personne bannie, { $since }
   *[left] n’est plus là
 }{ $missed ->
    [0] {""}
    [one] { " " }· 1 absence
   *[other] { " " }· { $missed } absences
 }
button-ban = Bannir
button-warn = Avertir
button-readmit = Réadmettre
more-members = La suite
# Le nom et le numéro de la personne : « Rex (n° 12) ».
ask-reason = Pourquoi bannir { $name } ? Une phrase, que je lui dirai telle quelle.
skip-reason = Sans raison
reason-too-long = C’est un peu long : { $max } lettres au maximum.
review-ban-check = Bannir { $name }{ $number ->
    [none] {""}
   *[other] {" "}(n° { $number })
 } ? { $posts ->
    [0] {""}
    [one] Son annonce sera retirée.{ " " }
   *[other] Ses { $posts } annonces seront retirées.{ " " }
 }{ $answers ->
    [0] {""}
    [one] Ce qui lui est promis sera de nouveau libre.{ " " }
   *[other] Les { $answers } choses qui lui sont promises seront de nouveau libres.{ " " }
 }Je le lui dis{ $reason ->
    [none] , sans raison.
   *[other] , avec ta raison : « { $reason } »
 }
confirm-ban-check = Oui, bannir
cancelled-ban-check = D’accord, personne n’est banni.
banned = C’est fait : { $name } ne fait plus partie du groupe, je le lui dis{ $later ->
    [none] {""}
   *[other] {" "}dès son retour
 }. Une erreur ? « Réadmettre » fait revenir la personne ; ses annonces se remettent ensuite une à une.
self = Toi-même ? Pour partir, écris « quitter ».
is-admin = { $name } tient le groupe avec toi. Retire d’abord ses droits : « admins ».
already-out = { $name } est déjà dehors.
readmitted = C’est fait : { $name } est de retour dans le groupe, je le lui dis{ $later ->
    [none] {""}
   *[other] {" "}dès son retour
 }.{ $posts ->
    [none] {""}
   *[other] {" "}Ses annonces retirées ce jour-là ne reviennent pas toutes seules : écris « remettre » et leur numéro ({ $posts }).
 }
already-in = Personne à réadmettre : { $name } n’est pas dehors.
gone = { $name } a quitté le groupe de son propre choix, et peut revenir quand bon lui semble.
ask-warning = Que dire à { $name } ? Je transmets tes mots tels quels, au nom des admins.
warning-too-long = C’est un peu long : { $max } lettres au maximum.
review-warn-check = J’envoie cet avertissement à { $name }{ $number ->
    [none] {""}
   *[other] {" "}(n° { $number })
 } : « { $warning } » ?
confirm-warn-check = Oui, envoyer
cancelled-warn-check = D’accord, je n’envoie rien.
warned = C’est { $later ->
    [none] transmis à { $name }.
   *[other] noté : { $name } le verra à son retour.
 }
button-unwarn = C’était une erreur
taken-back = C’est retiré : { $later ->
    [none] je dis à { $name } que c’était une erreur.
   *[other] à son retour, { $name } saura que c’était une erreur.
 }
already-taken-back = Cet avertissement a déjà été retiré, ou un autre l’a suivi.
too-late = C’est trop tard pour retirer cet avertissement : il a plus de 24 heures.
unknown = Je ne trouve personne de ce numéro ici. « membres » montre tout le monde, « membres an » cherche un prénom.
help = « Annuler », et rien ne change.
cancelled = D’accord, rien ne change.

# Dit aux autres admins.
told-banned = { $by } a banni { $name }{ $number ->
    [none] {""}
   *[other] {" "}(n° { $number })
 }.
told-readmitted = { $by } a réadmis { $name }{ $number ->
    [none] {""}
   *[other] {" "}(n° { $number })
 }.
told-warned = { $by } a averti { $name }{ $number ->
    [none] {""}
   *[other] {" "}(n° { $number })
 } : « { $warning } »
told-taken-back = { $by } a retiré l’avertissement à { $name }{ $number ->
    [none] {""}
   *[other] {" "}(n° { $number })
 }.

# Dit à la personne elle-même.
warning-was-wrong = Les admins de { $place } retirent leur avertissement (« { $warning } ») : c’était une erreur.
you-are-banned = Les admins de { $place } ont décidé que tu ne fais plus partie du groupe. { $reason ->
    [none] {""}
   *[other] Leur raison : « { $reason } »
 }
you-are-warned = Un avertissement des admins de { $place } : « { $warning } » Tu peux leur répondre.
