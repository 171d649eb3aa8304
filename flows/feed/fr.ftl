# La Page Facebook, où les annonces paraissent aussi. Jamais un nom.

# Après la publication. { $outcome } : held quand un admin regarde d’abord.
told = { $outcome ->
    [held] Ensuite, elle ira aussi sur le site et la Page Facebook : { $pictured ->
        [none] les mots
       *[other] la photo et les mots
     }, sans ton nom.
   *[other] Elle est aussi sur le site, et bientôt sur la Page Facebook : { $pictured ->
        [none] les mots
       *[other] la photo et les mots
     }, sans ton nom.
 }
told-several = Elles sont aussi sur le site, et bientôt sur la Page Facebook : { $pictured ->
        [none] les mots
       *[other] les photos et les mots
     }, sans ton nom.
button-keep-off = Membres seulement
button-put-on = Visible par tous
# { $keyword } : le mot-clé, ou plusieurs.
kept-off = C’est noté : { $keyword } reste entre membres, ni sur le site ni sur la Page Facebook. Ce qui y est déjà, je l’en retire.
put-on = C’est noté : { $keyword }, sur le site et la Page Facebook aussi, sans ton nom.
ended = C’est terminé pour { $keyword } : je ne mets rien sur le site ni sur la Page.
no-post = Je ne trouve pas d’annonce à toi.
# Une photo enlevée d’une annonce qui est aussi sur la Page Facebook, où une photo ne s’enlève pas seule.
photo-off = { $again ->
    [anew] Sur la Page Facebook, une photo ne s’enlève pas seule : je retire l’annonce de la Page et je l’y remets sans la photo. Ses commentaires sur la Page disparaissent.
   *[other] Sur la Page Facebook, une photo ne s’enlève pas seule : je retire l’annonce de la Page, avec ses commentaires. Ici, l’annonce reste, sans la photo.
 }

# L’annonce sur la Page, ligne par ligne. Tout le monde peut la lire.
post-title = { $direction ->
    [request] { $kind ->
        [service] 🙋 Cherche un coup de main : { $thing }
       *[other] 🙋 Cherche : { $thing }
     }
   *[other] { $kind ->
        [lend] 🔁 À prêter : { $thing }
        [swap] 🔄 À échanger : { $thing }
        [service] 🤝 Coup de main proposé : { $thing }
       *[other] 🎁 À donner : { $thing }
     }
 }
post-place = 📍 { $place }{ $quartier ->
    [none] {""}
   *[other] , { $quartier }
 }
post-until = ⏳ { $until } au plus tard
post-loan = 📅 Durée : { $loan }
post-return = ↔️ Contre { $offered }
post-when = 🕑 { $when }
post-answer = Pour répondre : écris « { $keyword } » en commentaire, ou passe par Messenger : { $link }
# Quand l’annonce est finie, au-dessus de ce qu’elle disait.
closed = { $outcome ->
    [exchanged] ✅ { $direction ->
        [request] C’est trouvé, merci !
       *[other] { $kind ->
            [lend] C’est prêté, merci !
            [swap] C’est échangé, merci !
            [service] C’est fait, merci !
           *[other] C’est donné, merci !
         }
     }
   *[other] Cette annonce est terminée.
 }
closed-more = D’autres annonces à { $place } : { $link }
# À qui a commenté l’annonce sur la Page, en privé et une seule fois. { $thing } est son titre.
reply-named = Bonjour ! Ici le robot de Parallèle { $place }. Tu as écrit { $keyword } en commentaire ({ $thing }) : touche le bouton, et je transmets ta réponse.
reply = Bonjour ! Ici le robot de Parallèle { $place }. J’ai vu ton commentaire sur la Page, mais c’est ici que je réponds. L’annonce « { $thing } » t’intéresse ? Touche le bouton ({ $keyword }).
# { $keywords } : trois au plus ; { $more } : il en a nommé d’autres.
reply-several = Bonjour ! Ici le robot de Parallèle { $place }. Dans ton commentaire, tu as écrit { $keywords }. Touche le bouton de ce qui t’intéresse, un seul ou plusieurs : je transmets chaque réponse.{ $more ->
    [none] {""}
   *[other] {" "}Pour les autres, écris-moi leur mot-clé ici.
 }
button-named-1 = Pour le premier
button-named-2 = Pour le deuxième
button-named-3 = Pour le troisième
reply-over = Bonjour ! Ici le robot de Parallèle { $place }. Merci de ton commentaire : l’annonce « { $thing } » ({ $keyword }) est terminée. Il y en a d’autres.
# Aux admins, une fois.
refused = Facebook ne me laisse pas publier sur la Page : il me manque une autorisation. Les annonces passent comme d’habitude dans Messenger. La personne qui fait tourner Parallèle peut la redonner ; je réessaie chaque jour.
