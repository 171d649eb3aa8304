# { $other } est la personne à qui l’on écrit, s’il y en a une ; { $keyword } l’annonce qu’on vient de voir.
ask-meant = { $other ->
    [none] C’est ce que tu me réponds, ou tu réponds à { $keyword } ?
   *[other] C’est pour { $other }, ou tu réponds à { $keyword } ?
 }
meant-here = C’est mon message
meant-post = Je réponds
meant-not-an-option = Je garde ta phrase tant que je ne sais pas ce qu’elle veut dire.
help-meant = Touche « Je réponds » pour l’annonce. Sinon, ta phrase part comme tu l’as écrite.
cancelled = D’accord, je n’en fais rien.
# Écrit à quelqu’un, et peut-être pour le bot. { $name } est cette personne.
ask-whose = { $name ->
    [none] C’est ta réponse, ou c’est à moi de m’en occuper ?
   *[other] C’est pour { $name }, ou c’est à moi de m’en occuper ?
 }
whose-them = { $name ->
    [none] C’est ma réponse
   *[other] Pour { $name }
 }
whose-us = Pour Parallèle
whose-not-an-option = Je garde ta phrase tant que je ne sais pas pour qui elle est.
help-whose = Touche le premier bouton et je prends ta phrase telle quelle, ou « Pour Parallèle » et je m’en occupe.
