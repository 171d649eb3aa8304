/** How words are shortened or run together on a phone, and what they are: folded on both sides. Never names of things. */
export const SMS_WORDS: ReadonlyMap<string, string> = new Map(
  `ki=qui|ke=que|kan=quand|koi=quoi|kel=quel|pk=pourquoi|pkoi=pourquoi|pq=pourquoi|pcq=parce que|pck=parce que|pskeu=parce que
  |veu=veut|ve=veut|pr=pour|ds=dans|avk=avec|tjrs=toujours|tjs=toujours|tjr=toujours|tte=toute|tlm=tout le monde
  |bcp=beaucoup|bcoup=beaucoup|mrc=merci|mci=merci|mersi=merci|thx=thanks|tx=thanks|dsl=desole|jms=jamais
  |ya=il y a|yaurait=il y aurait|yaurai=il y aurait|yavait=il y avait|kelkun=quelqu'un|kelk1=quelqu'un|kelqun=quelqu'un|qq1=quelqu'un
  |qqun=quelqu'un|qqn=quelqu'un|qlq1=quelqu'un|qlqun=quelqu'un|quelqun=quelqu'un|quelquun=quelqu'un|quelcun=quelqu'un|kk1=quelqu'un
  |jai=j'ai|jaurais=j'aurais|jaurai=j'aurai|javais=j'avais|jaimerais=j'aimerais|jaimerai=j'aimerais|jaide=j'aide|jhabite=j'habite
  |jabite=j'habite|jechange=j'echange|joffre=j'offre|jachete=j'achete|jemprunte=j'emprunte|jsui=je suis|chui=je suis|chuis=je suis
  |jsuis=je suis|jpeu=je peux|jpeut=je peux|jveu=je veux|jvend=je vends|jvx=je veux|jen=j'en
  |dun=d'un|daide=d'aide|maider=m'aider|mpreter=me preter|mdonner=me donner
  |kil=qu'il|kon=qu'on|jusqua=jusqu'a|jusquau=jusqu'au|aujourdhui=aujourd'hui|estce=est-ce|esce=est-ce|eske=est-ce que
  |escequ=est-ce qu|esque=est-ce que|qqchose=quelque chose|qqch=quelque chose|qqchoz=quelque chose|qlq=quelque
  |interese=interesse|interresse=interesse|interressee=interessee|interresser=interesser
  |doner=donner|donnne=donne|recherch=recherche|cherch=cherche|chrch=cherche|cerche=cherche
  |chreche=cherche|cehrche=cherche|recherhce=recherche|cherhce=cherche|serch=cherche|qlqn=quelqu'un
  |anonce=annonce|anonces=annonces|annoce=annonce|annonse=annonce|suprimer=supprimer|suprime=supprime|anuler=annuler|anule=annule
  |gratui=gratuit
  |ive=i've|dont=don't|doesnt=doesn't|cant=can't|wanna=want to|gonna=going to|u=you|ur=your|pls=please|plz=please
  |thks=thanks|tks=thanks|sum1=someone|any1=anyone|pretr=preter|donnr=donner|prette=prete|pretter=preter|voudrai=voudrais
  |aimerai=aimerais|vou=vous|ns=nous|moa=moi|avt=avant|avan=avant|depui=depuis
  |decembr=decembre|janvie=janvier|fevrie=fevrier|novembr=novembre|octobr=octobre|septembr=septembre
  |pdt=pendant|pdnt=pendant|enfait=en fait|enfaite=en fait|enfet=en fait|echang=echange
  |contr=contre|kontr=contre|kontre=contre|ctre=contre|cntre=contre
  |jusk=jusque|jsk=jusqu'a|juska=jusqu'a|juskau=jusqu'au|jusko=jusqu'au|apm=apres-midi|recup=recupere
  |jpe=je peux|jle=je le|jla=je la|jles=je les|jl'ai=je l'ai|jlai=je l'ai|jvai=je vais|jte=je te
  |ojd=aujourd'hui|ojdhui=aujourd'hui|ojourdhui=aujourd'hui|ojourd'hui=aujourd'hui|ajourd'hui=aujourd'hui|ajourdhui=aujourd'hui|aujourdui=aujourd'hui
  |mecredi=mercredi|mercedi=mercredi|mercrdi=mercredi|vandredi=vendredi|vendedi=vendredi|vendrdi=vendredi|samdi=samedi|dimache=dimanche|dimenche=dimanche
  |daccor=d'accord|dakor=d'accord|dacor=d'accord|dacord=d'accord|nikel=nickel|nikl=nickel|tkt=t'inquiete|tqt=t'inquiete|sem=semaine|jrs=jours|jr=jour`
    .split('|')
    .map((pair) => pair.trim().split('=') as [string, string]),
);

/** A « j » glued to these is « je »: « jdonne », « jcherche ». */
export const AFTER_J =
  /^j((?:donn|cherch|recherch|pret|vend|lou|propos|prend|voudr|veux|peux|pourr|garde|promen|vais|mets|met|dois|serai|fai[st]|cede|laiss|debarass|debarrass|souhait|trouv|recuper|pass|rend|sai[st]|vien|signal|retir|annul|reserv|comprend)[a-z]*)$/;
