# « aide », en détail : un bouton par sujet.
posting = Une phrase suffit : « Je donne un fauteuil à Cesson avant samedi », « Je cherche une perceuse ». Je te montre ce que j’ai compris, puis tu publies. Ensuite : « mes annonces », « modifier fauteuil », « retirer fauteuil », « qui a répondu ? ».
answers = Réponds avec le mot-clé (« FAUTEUIL 42 ») ou le bouton de la carte. « mes réponses » dit où tu en es ; une question s’écrit tout simplement. Une fois que c’est promis, « Écrire » permet d’en parler directement.
finding = « annonces » les montre toutes, « annonces vélo » en cherche, « préviens-moi pour un vélo » me le fait guetter, « près de moi » commence par ton quartier, « villes voisines » montre celles que tu peux suivre aussi.
rest = Une annonce te gêne ? « signaler perceuse ». « mes données », « changer de prénom », « quitter » sont là aussi. Pour parler à une vraie personne :
button-human = Écrire aux admins
