# { $keyword } est le mot-clé, { $thing } l’objet, { $owner } le prénom de qui a publié.
# { $joined } : ce qui a été écrit à côté de la réponse est passé avec elle. { $later } : { $owner } ne lira qu’à son retour.
claimed = { $direction ->
    [request] Merci ! { $owner } saura que tu peux aider pour { $keyword } ({ $thing }){ $parts ->
        [0] .
       *[other] {" "}: { $parts }.
     }
   *[other] C’est noté pour { $keyword } ({ $thing }){ $from ->
        [none] {""}
       *[other] , { $to ->
            [none] { $from }
           *[other] du { $from } au { $to }
         }
     }{ $parts ->
        [0] .
       *[other] {" "}: tu en voudrais { $parts }.
     } { $way ->
        [draw] Ce sera tiré au sort parmi toutes les réponses, je te préviens.
       *[other] { $place ->
            [1] Tu es en tête de la file.
           *[other] Tu es à la { $place }e place de la file.
         } { $owner } choisira, je te préviens.
     }
 }{ $later ->
    [none] {""}
   *[other] { $way ->
        [draw] {""}
       *[other] { " " }{ $owner } verra ta réponse à son retour.
     }
 }{ $joined ->
    [yes] { " " }Je joins ton mot à ta réponse.
   *[other] {""}
 }
# Dit dans le même message qu’une réponse : une autre annonce est nommée aussi ; sa carte suit, avec son bouton.
also-named = { $count ->
    [1] Une annonce à la fois ! Pour celle-ci aussi, touche son bouton :
   *[other] Une annonce à la fois ! Pour celles-ci aussi, touche leur bouton :
 }
queued = { $direction ->
    [request] { $owner } compte déjà sur quelqu’un pour { $keyword } ({ $thing }). Je garde ta réponse : tu es { $place ->
        [1] en tête de la file d’attente
       *[other] à la { $place }e place de la file d’attente
     }. Si besoin, je te préviens.
   *[other] { $keyword } ({ $thing }), c’est déjà promis. { $way ->
        [draw] Je garde ta réponse : si ça se libère, je tire au sort parmi celles et ceux qui attendent, et je te préviens.
       *[other] Je te garde une place : tu es { $place ->
            [1] en tête de la file d’attente
           *[other] à la { $place }e place de la file d’attente
         }. Si ça se libère, je te préviens.
     }
 }{ $joined ->
    [yes] { " " }Je joins ton mot à ta réponse.
   *[other] {""}
 }
# On te prête : pour quels jours ? Le bouton à côté montre quand c’est libre.
ask-days = { $keyword ->
    [none] Pour quand ?
   *[other] { $keyword } ({ $thing }), pour quand ?
 } (« ce week-end », « du 5 au 7 décembre », « demain »…)
skip-days = Dès que possible
help-days = Dis-moi pour quels jours tu aimerais emprunter, par exemple « samedi » ou « du 5 au 7 décembre ». Ou « passer ».
# Pas libre ces jours-là ; les jours pris suivent, un par ligne.
taken-head = { $keyword } ({ $thing }), ce n’est pas libre ces jours-là. Jours déjà pris :
taken-days = – { $to ->
    [none] { $from }
   *[other] du { $from } au { $to }
 }
taken-from = – à partir de : { $from }, sans date de retour
taken = { $way ->
    [draw] Je garde ta réponse : si ça se libère, je tire au sort parmi celles et ceux qui attendent, et je te préviens.
   *[other] Je te garde une place : tu es { $place ->
        [1] en tête de la file d’attente
       *[other] à la { $place }e place de la file d’attente
     }. Si ça se libère, je te préviens.
 }{ $joined ->
    [yes] { " " }Je joins ton mot à ta réponse.
   *[other] {""}
 } Tu préfères d’autres jours ?
days-gone = Trop tard, désolé : cette réponse n’attend plus.
# « plutôt samedi », alors que l’on attend plusieurs prêts.
which-days = Pour quel prêt ?
card-days = { $keyword } · { $thing }
card-days-now = { $to ->
    [none] { $from ->
        [none] Pas de jour choisi
       *[other] Demandé : { $from }
     }
   *[other] Demandé : du { $from } au { $to }
 }
button-other-days = D’autres jours
answer-days = 📅 { $to ->
    [none] { $from }
   *[other] du { $from } au { $to }
 }
# Promis aussitôt : premier arrivé, ou un plat à manger aujourd’hui.
promised = { $direction ->
    [request] 🎉 { $owner } compte sur toi pour { $keyword } ({ $thing }) !{ $hoped ->
        [0] {""}
       *[other] { " " }Il n’en manque plus que { $parts }.
     } Touche « Écrire » pour fixer un moment. Sans nouvelles de toi { $lapses ->
        [none] au bout de deux jours
        [soon] d’ici quelques heures
       *[other] avant le { $lapses }
     }, je libère ta place.
   *[other] 🎉 C’est pour toi : { $keyword } ({ $thing }){ $from ->
        [none] {""}
       *[other] , { $to ->
            [none] { $from }
           *[other] du { $from } au { $to }
         }
     }{ $parts ->
        [0] {""}
       *[other] , { $parts } pour toi{ $hoped ->
            [0] {""}
           *[other] { " " }(tu en voulais { $hoped }, il n’en reste pas plus)
         }
     } ! Touche « Écrire » pour fixer un moment avec { $owner }. Sans nouvelles de toi { $lapses ->
        [none] au bout de deux jours
        [soon] d’ici quelques heures
       *[other] avant le { $lapses }
     }, je libère ta place.
 }{ $later ->
    [none] {""}
   *[other] { " " }{ $owner } le verra à son retour.
 }{ $joined ->
    [yes] { " " }Je joins ton mot à ta réponse.
   *[other] {""}
 }
# Il y en a plusieurs : { $count } en tout.
ask-parts = { $direction ->
    [request] Il en faut { $count } : combien peux-tu en apporter ?
   *[other] Il y en a { $count } : combien en voudrais-tu ?
 }
parts-all = Tout
skip-parts = Juste 1
one-part = C’est noté : 1.
help-parts = Écris un nombre, « tout », ou « passer » pour 1.
parts-not-a-number = Il me faut un nombre, par exemple « 3 ».
# { $fewer } : moins que demandé, parce qu’il n’en reste pas plus. { $standing } : accepted quand c’est promis.
parts-set = { $fewer ->
    [yes] Il n’en reste pas autant : c’est noté pour { $parts }.
   *[other] { $standing ->
        [accepted] C’est noté : { $parts } pour toi.
       *[other] C’est noté : { $parts }.
     }
 }
parts-came = { $standing ->
    [accepted] { $name } en prend { $parts }, pour { $keyword } ({ $thing }).
   *[other] { $direction ->
        [request] { $name } peut en apporter { $parts }, pour { $keyword } ({ $thing }).
       *[other] { $name } en voudrait { $parts }, pour { $keyword } ({ $thing }).
     }
 }
coming-noted = { $direction ->
    [request] C’est noté : { $owner } compte sur toi pour { $keyword } ({ $thing }). Touche « Écrire » pour fixer un moment.
   *[other] C’est noté pour { $keyword } ({ $thing }) : ta place est gardée. Touche « Écrire » pour fixer un moment avec { $owner }.
 }
coming-gone = { $how ->
    [done] C’est déjà noté comme fait pour { $keyword } ({ $thing }).
    [out] C’est déjà noté comme prêté pour { $keyword } ({ $thing }).
    [waiting] Ce n’est pas encore ton tour pour { $keyword } ({ $thing }) : je te préviens.
    [none] Ce bouton ne marche pas pour toi.
   *[other] Trop tard, désolé : ce n’est plus prévu avec toi pour { $keyword } ({ $thing }).
 }
# La personne choisie dit qu’elle compte bien venir.
coming-came = { $name } confirme pour { $keyword } ({ $thing }). Touche « Écrire » pour fixer un moment.
# Promis à quelqu’un sans que tu aies eu à choisir.
answer-taken = { $direction ->
    [request] 🙋 { $name } peut t’aider pour { $keyword } ({ $thing }) : c’est dit. Touche « Écrire » pour fixer un moment.
   *[other] 🎉 { $name } prend { $keyword } ({ $thing }){ $parts ->
        [0] {""}
       *[other] , { $parts } en tout
     }. Touche « Écrire » pour fixer un moment.
 }
# Ce que d’autres ont demandé avant toi, et la réponse.
asked-before = On a déjà demandé, pour { $keyword } ({ $thing }), et { $owner } a répondu :
asked-line = « { $question } » – « { $reply } »
ask-said = Un mot pour { $owner } ? (quand tu peux passer, par exemple)
skip-said = Pas besoin
said-too-long = C’est un peu long : { $max } lettres au maximum.
word-added = { $later ->
    [none] Je transmets à { $owner }.
   *[other] C’est noté : { $owner } le verra à son retour.
 }
# Un lien, un numéro ou une adresse n’est pas passé avec le mot.
contact-kept = Je n’ai passé ni lien ni contact : un numéro se partage avec « Écrire », une fois que c’est promis.
only-contact = Je ne transmets pas encore de contact : il se partage avec « Écrire », une fois que c’est promis. Ta réponse est gardée.
# Le message d’une réponse a été modifié dans Messenger. { $parts } : combien maintenant (0 : comme avant). { $word } : unread s’il n’est pas encore lu, told s’il faut l’envoyer corrigé, gone s’il est ôté.
answer-changed = C’est corrigé pour { $keyword } ({ $thing }){ $parts ->
    [0] .
   *[other] {" "}: { $parts }{ $standing ->
        [accepted] {" "}pour toi
       *[other] {""}
     }.
 }{ $word ->
    [none] {""}
    [unread] { " " }{ $owner } lira ton mot comme il est maintenant.
    [gone] { " " }Ton mot n’est plus joint à ta réponse.
   *[other] { $later ->
        [none] { " " }Je transmets la correction à { $owner }.
       *[other] { " " }{ $owner } verra la correction à son retour.
     }
 }
# D’autres jours pour un prêt, demandés par qui le prête.
days-agreed-came = { $name } est d’accord : { $keyword } ({ $thing }), { $to ->
    [none] { $from }
   *[other] du { $from } au { $to }
 }.
# Il a été modifié, et rien de nouveau n’a pu en être lu ; ou effacé : la réponse reste. { $word } : gone si le mot n’est pas encore lu et ne part plus, told s’il l’est peut-être.
answer-stands = { $standing ->
    [accepted] { $owner } compte toujours sur toi pour { $keyword } ({ $thing }){ $parts ->
        [0] {""}
       *[other] {" "}: { $parts }
     }
   *[other] ta réponse à { $keyword } ({ $thing }) reste comme elle est notée
 }
answer-kept = { $how ->
    [deleted] { $word ->
        [none] Message effacé, mais { answer-stands }.
        [gone] Message effacé : ton mot n’est plus joint à ta réponse, mais { answer-stands }.
       *[other] Message effacé, mais { $owner } avait peut-être déjà lu ton mot : je lui dis que tu le retires. À part ça, { answer-stands }.
     }
   *[other] J’ai vu ta correction, mais { answer-stands }.
 } { $direction ->
    [request] Si tu ne peux plus :
   *[other] Si tu n’en veux plus :
 }
# Plus que ce qui est promis, dans un message corrigé. { $wanted } : ce qu’il y aurait.
promised-more = J’ai vu ta correction. { $direction ->
    [request] Pour { $keyword } ({ $thing }), { $parts ->
        [one] { $parts } est prévu
       *[other] { $parts } sont prévus
     } de ta part, et il en manque encore. Tu en apportes { $wanted } ?
   *[other] Pour { $keyword } ({ $thing }), il t’en est promis { $parts }, et il en reste. Tu en veux { $wanted } ?
 }
button-so-many = Oui, volontiers
no-word = D’accord. Je te tiens au courant.
# Une fois, à qui ne fait que répondre.
mail-offer = S’il y a du nouveau quand Messenger ne me laisse plus t’écrire (24 h après ton dernier message), je peux te prévenir par e-mail.
push-offer = S’il y a du nouveau quand Messenger ne me laisse plus t’écrire (24 h après ton dernier message), je peux te prévenir par une notification.
both-offer = S’il y a du nouveau quand Messenger ne me laisse plus t’écrire (24 h après ton dernier message), je peux te prévenir par une notification ou par e-mail.
button-mail = Me prévenir par mail
button-push = Par une notification
unknown = Je ne trouve pas cette annonce. Vérifie le mot-clé : un mot et un numéro, comme « FAUTEUIL 42 ».
own = { $keyword } est ta propre annonce.
already = C’est déjà noté : tu as répondu à { $keyword } ({ $thing }). Je te tiens au courant.
# « la perceuse », à qui c’est déjà promis, ou prêté.
already-yours = { $direction ->
    [request] { $owner } compte déjà sur toi pour { $keyword } ({ $thing }). Touche « Écrire » pour fixer un moment.
   *[other] { $keyword } ({ $thing }), c’est déjà pour toi{ $from ->
        [none] {""}
       *[other] , { $to ->
            [none] { $from }
           *[other] du { $from } au { $to }
         }
     }. Touche « Écrire » pour t’arranger avec { $owner }.
 }
already-out = { $direction ->
    [request] Tu prêtes déjà { $keyword } ({ $thing }) à { $owner }.
   *[other] { $keyword } ({ $thing }), tu l’as déjà en prêt.
 }
# « la perceuse du 8 au 10 », de qui attend déjà pour d’autres jours.
ask-instead = Tu as déjà répondu à { $keyword } ({ $thing }). Jours notés : { $to ->
    [none] { $from }
   *[other] du { $from } au { $to }
 }. Je note plutôt : { $new-to ->
    [none] { $new-from }
   *[other] du { $new-from } au { $new-to }
 } ?
instead-yes = Oui
instead-no = Non
help-instead = Ta réponse vaut pour les jours notés. « oui » les change, « non » garde tout comme c’est.
instead-not-an-option = Dis-moi d’abord si je change les jours : oui ou non ?
days-kept = D’accord, rien n’a changé pour { $keyword } ({ $thing }). Jours notés : { $to ->
    [none] { $from }
   *[other] du { $from } au { $to }
 }.
ended = { $outcome ->
    [exchanged] { $direction ->
        [request] Pour { $keyword } ({ $thing }), { $owner } a trouvé ce qu’il fallait.
       *[other] { $keyword } ({ $thing }), c’est déjà parti.
     }
    [withdrawn] L’annonce { $keyword } ({ $thing }) a été retirée.
    [expired] L’annonce { $keyword } ({ $thing }) n’est plus d’actualité.
    [held] Cette annonce n’est pas visible pour le moment.
   *[other] L’annonce { $keyword } ({ $thing }) n’est plus en ligne.
 }
# « le fauteuil est encore dispo ? » { $pointed } : sans question, « confiture », « la 2e ». { $standing } : free, promised, et d’un prêt booked ou out.
still-there = { $standing ->
    [out] { $direction ->
        [request] Pour { $keyword } ({ $thing }), quelqu’un en prête déjà en ce moment. Tu peux prêter aussi ?
       *[other] { $keyword } ({ $thing }), c’est prêté en ce moment. Ça t’intéresse pour d’autres jours ?
     }
    [booked] { $direction ->
        [request] Pour { $keyword } ({ $thing }), quelqu’un a déjà promis d’en prêter. Tu peux prêter aussi ?
       *[other] { $keyword } ({ $thing }), c’est en ligne, et promis à quelqu’un pour certains jours. Ça t’intéresse ?
     }
    [promised] { $direction ->
        [request] Pour { $keyword } ({ $thing }), quelqu’un a déjà promis son aide
       *[other] { $keyword } ({ $thing }), c’est promis à quelqu’un en ce moment
     }{ $count ->
        [0] {""}
        [one] , et une personne attend
       *[other] , et { $count } personnes attendent
     }. Je te garde une place, si ça se libère ?
   *[other] { $direction ->
        [request] { $pointed ->
            [none] Oui,{ " " }
           *[other] {""}
         }{ $keyword } ({ $thing }), c’est toujours d’actualité{ $count ->
            [0] {""}
            [one] {" "}: une personne a proposé son aide
           *[other] {" "}: { $count } personnes ont proposé leur aide
         }. Tu peux aider ?
       *[other] { $pointed ->
            [none] Oui,{ " " }
           *[other] {""}
         }{ $keyword } ({ $thing }), c’est encore disponible{ $left ->
            [none] {""}
           *[other] {" "}(il en reste { $left })
         }{ $count ->
            [0] {""}
            [one] {" "}: une personne attend une réponse
           *[other] {" "}: { $count } personnes attendent une réponse
         }. Ça t’intéresse ?
     }
 }
button-take-it = Je réponds
# Son mot-clé en commentaire sur la Page, et depuis, des mots dont on ne sait pas s’il en veut encore.
commented = En commentaire, tu as écrit { $keyword } ({ $thing }). { $direction ->
    [request] Tu peux toujours aider ?
   *[other] Ça t’intéresse toujours ?
 }
button-leave-it = Non merci
left-alone = D’accord : pour { $keyword }, je ne transmets rien.
# Écrit longtemps après « Un mot pour Amélie ? ».
ask-is-word = « { $said } » : c’est pour { $owner }, au sujet de { $keyword } ({ $thing }) ?
is-word-yes = Oui
is-word-no = Non
is-word-not-an-option = Dis-moi d’abord si je le passe à { $owner } : oui ou non ?
help-is-word = Avec « oui », j’ajoute ton mot à ta réponse. Avec « non », je ne le passe à personne.
button-flag = Signaler
several = { $count ->
    [1] C’est bien celle-ci que tu veux ? Touche son bouton :
   *[other] Laquelle veux-tu ?
 }
# « TONDEUSE 15 », et il n’y en a pas de ce numéro ; celles qui s’en approchent suivent.
not-that = Je ne trouve pas « { $said } ». Voici ce qui y ressemble le plus :
# « je prends la tondeuse », et il n’y a que des demandes ; elles suivent.
# Rien n’a été nommé, et il n’y a que des demandes.
help-which = { $count ->
    [1] C’est bien pour celle-ci que tu peux aider ? Touche son bouton :
   *[other] Tu peux aider pour laquelle ?
 }
help-wanted = À ce nom, je ne vois que des demandes. Tu peux aider ?
ended-claimed = Tu as déjà répondu à { $keyword }.
ended-ended = { $keyword } n’est plus en ligne.
ended-cancelled = Cette question est fermée. « mes réponses » montre où tu en es.
ended-interrupted = Cette question est fermée. « mes réponses » montre où tu en es.
cancelled = D’accord, pas de message. Ta réponse à l’annonce reste.
# Aux jours d’un prêt : rien n’est encore demandé, ou ce qui l’est reste comme c’est.
cancelled-days = D’accord, je laisse comme c’était.
help = Tu réponds à une annonce. Écris un mot pour la personne, ou « passer ».

# Ce que reçoit qui a publié : { $name } a répondu.
answer-came = { $direction ->
    [request] 🙋 { $name } peut t’aider pour { $keyword } ({ $thing }).
   *[other] 🙋 { $name } répond à { $keyword } ({ $thing }).
 }{ $parts ->
    [0] {""}
   *[other] { " " }Nombre : { $parts }.
 }{ $until ->
    [none] {""}
   *[other] { $way ->
        [draw] { " " }J’attends un peu les autres réponses, puis je tire au sort.
        [due] { " " }Comme ça se perd vite, si tu ne choisis personne d’ici là, je le promets { $until } à qui aura attendu le plus longtemps.
       *[other] { " " }J’attends un peu les autres réponses, puis je te les montre toutes ensemble.
     }
 }
answer-word = « { $word } »
word-corrected = { $word ->
    [none] { $name } retire son mot, pour { $keyword } ({ $thing }).
   *[other] { $name } corrige son mot, pour { $keyword } ({ $thing }) : « { $word } »
 }
word-came = { $name } ajoute, pour { $keyword } ({ $thing }) : « { $word } »
# La photo va avec la réponse.
picture-kept = { $count ->
    [1] Photo reçue : { $owner } la verra
   *[other] Je garde une seule photo, la première : { $owner } la verra
 } avec ta réponse pour { $keyword } ({ $thing }){ $replaced ->
    [none] {""}
   *[other] , à la place de la précédente
 }.
picture-came = { $name } a joint une photo à sa réponse pour { $keyword } ({ $thing }).
