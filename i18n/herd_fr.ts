<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="fr_FR">
<context>
    <name>herd::AttachDialog</name>
    <message>
        <source>Looking for servers on this machine...</source>
        <translation>Recherche de serveurs sur cette machine…</translation>
    </message>
    <message>
        <source>&amp;Use these</source>
        <translation>&amp;Utiliser ceux-ci</translation>
    </message>
    <message>
        <source>Attach to servers</source>
        <translation>Se connecter à des serveurs</translation>
    </message>
    <message>
        <source>&amp;Monitor ports</source>
        <translation>Ports de &amp;moniteur</translation>
    </message>
    <message>
        <source>HOST:PORT, HOST:PORT, ...</source>
        <translation>HÔTE:PORT, HÔTE:PORT, …</translation>
    </message>
    <message>
        <source>or &amp;herd</source>
        <translation>ou &amp;troupeau</translation>
    </message>
    <message>
        <source>Herd file</source>
        <translation>Fichier de troupeau</translation>
    </message>
    <message>
        <source>Name of a built-in herd, or a herd file</source>
        <translation>Nom d’un troupeau intégré ou fichier de troupeau</translation>
    </message>
    <message>
        <source>&amp;Token file</source>
        <translation>Fichier de &amp;jeton</translation>
    </message>
    <message>
        <source>Token file</source>
        <translation>Fichier de jeton</translation>
    </message>
    <message>
        <source>For servers elsewhere, and to bring faults about</source>
        <translation>Pour des serveurs ailleurs, et pour provoquer des pannes</translation>
    </message>
    <message>
        <source>&amp;Connect</source>
        <translation>&amp;Connecter</translation>
    </message>
    <message>
        <source>Browse...</source>
        <translation>Parcourir…</translation>
    </message>
    <message>
        <source>%1 of herd %2</source>
        <translation>%1 du troupeau %2</translation>
    </message>
    <message>
        <source>No server answers at the usual monitor ports of this machine.</source>
        <translation>Aucun serveur ne répond aux ports de moniteur habituels de cette machine.</translation>
    </message>
    <message>
        <source>Found on this machine: %1</source>
        <translation>Trouvé sur cette machine : %1</translation>
    </message>
</context>
<context>
    <name>herd::Attachment</name>
    <message>
        <source>&quot;%1&quot; has no port; give HOST:PORT, such as 127.0.0.1:13000</source>
        <translation>« %1 » n’a pas de port ; indiquez HÔTE:PORT, par exemple 127.0.0.1:13000</translation>
    </message>
    <message>
        <source>give 1 to %1 addresses of monitor ports, with commas between them</source>
        <translation>indiquez 1 à %1 adresses de ports de moniteur, séparées par des virgules</translation>
    </message>
    <message>
        <source>there is no herd and no file &quot;%1&quot;</source>
        <translation>il n’y a ni troupeau ni fichier « %1 »</translation>
    </message>
    <message>
        <source>no server of &quot;%1&quot; has a monitor port</source>
        <translation>aucun serveur de « %1 » n’a de port de moniteur</translation>
    </message>
    <message>
        <source>%1 can&apos;t be read, or is empty</source>
        <translation>%1 est illisible ou vide</translation>
    </message>
    <message>
        <source>give addresses or a herd, not both</source>
        <translation>indiquez des adresses ou un troupeau, pas les deux</translation>
    </message>
</context>
<context>
    <name>herd::Banner</name>
    <message>
        <source>No answer from %1</source>
        <translation>Pas de réponse de %1</translation>
    </message>
    <message>
        <source>No herd is attached</source>
        <translation>Aucun troupeau connecté</translation>
    </message>
    <message>
        <source>Nobody answers at %1; are the servers running?</source>
        <translation>Personne ne répond à %1 ; les serveurs tournent-ils ?</translation>
    </message>
    <message>
        <source>Not converged: %1</source>
        <translation>Pas de convergence : %1</translation>
    </message>
    <message>
        <source>Waiting to hear what the servers know</source>
        <translation>En attente de ce que savent les serveurs</translation>
    </message>
    <message>
        <source>Converged: all servers know the same</source>
        <translation>Convergence : tous les serveurs savent la même chose</translation>
    </message>
    <message numerus="yes">
        <source>%1 misses reports of %Ln client(s) (oldest %2 s)</source>
        <translation>
            <numerusform>il manque à %1 des rapports de %Ln client (le plus ancien : %2 s)</numerusform>
            <numerusform>il manque à %1 des rapports de %Ln clients (le plus ancien : %2 s)</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1; %Ln other(s) miss fewer</source>
        <translation>
            <numerusform>%1 ; il en manque moins à %Ln autre</numerusform>
            <numerusform>%1 ; il en manque moins à %Ln autres</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Reading what %1 knows: %2 of %Ln client(s)</source>
        <translation>
            <numerusform>Lecture de ce que sait %1 : %2 sur %Ln client</numerusform>
            <numerusform>Lecture de ce que sait %1 : %2 sur %Ln clients</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Reading what the servers know: %1 of %Ln report(s)</source>
        <translation>
            <numerusform>Lecture de ce que savent les serveurs : %1 sur %Ln rapport</numerusform>
            <numerusform>Lecture de ce que savent les serveurs : %1 sur %Ln rapports</numerusform>
        </translation>
    </message>
    <message>
        <source>%1. %2</source>
        <translation>%1. %2</translation>
    </message>
    <message>
        <source>Converged, but there is no bridge at %1: other herds don&apos;t hear it</source>
        <translation>Convergence, mais sans pont chez %1 : les autres troupeaux n’en savent rien</translation>
    </message>
</context>
<context>
    <name>herd::BeliefsModel</name>
    <message>
        <source>Server</source>
        <translation>Serveur</translation>
    </message>
    <message>
        <source>Latitude</source>
        <translation>Latitude</translation>
    </message>
    <message>
        <source>Longitude</source>
        <translation>Longitude</translation>
    </message>
    <message>
        <source>Time</source>
        <translation>Heure</translation>
    </message>
    <message>
        <source>Told</source>
        <translation>Signalé à</translation>
    </message>
    <message>
        <source>Newest</source>
        <translation>Plus récent</translation>
    </message>
</context>
<context>
    <name>herd::BridgeItem</name>
    <message>
        <source>not known</source>
        <translation>inconnu</translation>
    </message>
    <message numerus="yes">
        <source>%1 of %Ln bridge(s) up</source>
        <translation>
            <numerusform>%1 pont sur %Ln établi</numerusform>
            <numerusform>%1 ponts sur %Ln établis</numerusform>
        </translation>
    </message>
    <message>
        <source>no answer</source>
        <translation>pas de réponse</translation>
    </message>
    <message>
        <source>reports owed: %1</source>
        <translation>rapports dus : %1</translation>
    </message>
    <message>
        <source>Bridge to %1: %2</source>
        <comment>address, state</comment>
        <translation>Pont vers %1 : %2</translation>
    </message>
</context>
<context>
    <name>herd::Bundle</name>
    <message>
        <source>the folder %1 cannot be created, or is there already</source>
        <translation>le dossier %1 ne peut pas être créé, ou existe déjà</translation>
    </message>
</context>
<context>
    <name>herd::CaptionCard</name>
    <message>
        <source>Tour</source>
        <translation>Visite</translation>
    </message>
    <message>
        <source>Hold</source>
        <translation>Rester</translation>
    </message>
    <message>
        <source>Stay at this step until Next</source>
        <translation>Rester à cette étape jusqu’à Suivant</translation>
    </message>
    <message>
        <source>Next</source>
        <translation>Suivant</translation>
    </message>
    <message>
        <source>End the tour</source>
        <translation>Terminer la visite</translation>
    </message>
    <message>
        <source>Undo what the tour broke, and end it</source>
        <translation>Réparer ce que la visite a cassé, et la terminer</translation>
    </message>
    <message>
        <source>%1 of %2</source>
        <translation>%1 sur %2</translation>
    </message>
    <message>
        <source>Go on to the next step</source>
        <translation>Passer à l’étape suivante</translation>
    </message>
</context>
<context>
    <name>herd::CardWriter</name>
    <message>
        <source>%1/s</source>
        <translation>%1/s</translation>
    </message>
    <message>
        <source>not known</source>
        <translation>inconnu</translation>
    </message>
    <message>
        <source>%1 s</source>
        <translation>%1 s</translation>
    </message>
    <message>
        <source>Server</source>
        <translation>Serveur</translation>
    </message>
    <message>
        <source>State</source>
        <translation>État</translation>
    </message>
    <message>
        <source>Reason</source>
        <translation>Raison</translation>
    </message>
    <message>
        <source>Since</source>
        <translation>Depuis</translation>
    </message>
    <message>
        <source>Faults</source>
        <translation>Pannes</translation>
    </message>
    <message>
        <source>For clients</source>
        <translation>Pour les clients</translation>
    </message>
    <message>
        <source>For observers</source>
        <translation>Pour les observateurs</translation>
    </message>
    <message>
        <source>Version</source>
        <translation>Version</translation>
    </message>
    <message>
        <source>Knows</source>
        <translation>Sait</translation>
    </message>
    <message>
        <source>Clients</source>
        <translation>Clients</translation>
    </message>
    <message>
        <source>Digest</source>
        <translation>Empreinte</translation>
    </message>
    <message>
        <source>Owed</source>
        <translation>Dus</translation>
    </message>
    <message>
        <source>Holds</source>
        <translation>Tient</translation>
    </message>
    <message>
        <source>Connections</source>
        <translation>Connexions</translation>
    </message>
    <message>
        <source>Observers</source>
        <translation>Observateurs</translation>
    </message>
    <message>
        <source>Lookups waiting</source>
        <translation>Recherches en attente</translation>
    </message>
    <message>
        <source>Unsent</source>
        <translation>Non envoyé</translation>
    </message>
    <message>
        <source>%1 bytes</source>
        <translation>%1 octets</translation>
    </message>
    <message>
        <source>Run</source>
        <translation>Exécution</translation>
    </message>
    <message>
        <source>Rates</source>
        <translation>Débits</translation>
    </message>
    <message>
        <source>All</source>
        <translation>Tous</translation>
    </message>
    <message>
        <source>not told</source>
        <translation>non indiqué</translation>
    </message>
    <message>
        <source>Commands</source>
        <translation>Commandes</translation>
    </message>
    <message>
        <source>Answers</source>
        <translation>Réponses</translation>
    </message>
    <message>
        <source>Reports heard</source>
        <translation>Rapports entendus</translation>
    </message>
    <message>
        <source>Reports sent</source>
        <translation>Rapports envoyés</translation>
    </message>
    <message>
        <source>News</source>
        <translation>Nouveautés</translation>
    </message>
    <message>
        <source>Lookups</source>
        <translation>Recherches</translation>
    </message>
    <message>
        <source>Links</source>
        <translation>Liaisons</translation>
    </message>
    <message>
        <source>up</source>
        <translation>active</translation>
    </message>
    <message>
        <source>up at one end only</source>
        <translation>active à un seul bout</translation>
    </message>
    <message>
        <source>down</source>
        <translation>arrêtée</translation>
    </message>
    <message>
        <source>cut by an observer</source>
        <translation>coupée par un observateur</translation>
    </message>
    <message>
        <source>Link</source>
        <translation>Liaison</translation>
    </message>
    <message>
        <source>%1 – %2</source>
        <translation>%1 – %2</translation>
    </message>
    <message>
        <source>Round trip</source>
        <translation>Aller-retour</translation>
    </message>
    <message>
        <source>%1 to %2</source>
        <translation>%1 à %2</translation>
    </message>
    <message>
        <source>Reports</source>
        <translation>Rapports</translation>
    </message>
    <message>
        <source>As %1 sees it</source>
        <translation>Selon %1</translation>
    </message>
    <message>
        <source>up when it was last heard</source>
        <translation>active aux dernières nouvelles</translation>
    </message>
    <message>
        <source>down when it was last heard</source>
        <translation>arrêtée aux dernières nouvelles</translation>
    </message>
    <message>
        <source>Warning</source>
        <translation>Avertissement</translation>
    </message>
    <message>
        <source>Reconnects</source>
        <translation>Reconnexions</translation>
    </message>
    <message>
        <source>Client</source>
        <translation>Client</translation>
    </message>
    <message>
        <source>Latitude</source>
        <translation>Latitude</translation>
    </message>
    <message>
        <source>Longitude</source>
        <translation>Longitude</translation>
    </message>
    <message>
        <source>Told</source>
        <translation>Signalé à</translation>
    </message>
    <message>
        <source>Its time</source>
        <translation>Son heure</translation>
    </message>
    <message>
        <source>Received</source>
        <translation>Reçu</translation>
    </message>
    <message>
        <source>Difference</source>
        <translation>Écart</translation>
    </message>
    <message>
        <source>Age</source>
        <translation>Âge</translation>
    </message>
    <message>
        <source>Reports that came to servers, since it is shown here</source>
        <translation>Rapports arrivés aux serveurs depuis qu’il est montré ici</translation>
    </message>
    <message>
        <source>Newer</source>
        <translation>Plus récents</translation>
    </message>
    <message>
        <source>Duplicates</source>
        <translation>Doublons</translation>
    </message>
    <message>
        <source>Stale</source>
        <translation>Périmés</translation>
    </message>
    <message>
        <source>Who believes what</source>
        <translation>Qui croit quoi</translation>
    </message>
    <message>
        <source>This</source>
        <translation>Ceci</translation>
    </message>
    <message>
        <source>Of %1 ago</source>
        <translation>D’il y a %1</translation>
    </message>
    <message>
        <source>Nothing</source>
        <translation>Rien</translation>
    </message>
    <message>
        <source>Line</source>
        <translation>Ligne</translation>
    </message>
    <message>
        <source>As it came</source>
        <translation>Telle quelle</translation>
    </message>
    <message>
        <source>Line of a server</source>
        <translation>Ligne d’un serveur</translation>
    </message>
    <message>
        <source>Bridge</source>
        <translation>Pont</translation>
    </message>
</context>
<context>
    <name>herd::CellDelegate</name>
    <message>
        <source>not watched</source>
        <translation>non observé</translation>
    </message>
    <message>
        <source>waiting</source>
        <translation>en attente</translation>
    </message>
    <message>
        <source>up</source>
        <translation>actif</translation>
    </message>
    <message>
        <source>paused</source>
        <translation>en pause</translation>
    </message>
    <message>
        <source>lost</source>
        <translation>perdu</translation>
    </message>
    <message>
        <source>down</source>
        <translation>arrêté</translation>
    </message>
    <message>
        <source>refused</source>
        <translation>refusé</translation>
    </message>
    <message>
        <source>all agree</source>
        <translation>tous d’accord</translation>
    </message>
    <message>
        <source>differs</source>
        <translation>diffère</translation>
    </message>
</context>
<context>
    <name>herd::ClientsModel</name>
    <message>
        <source>Client</source>
        <translation>Client</translation>
    </message>
    <message>
        <source>Latitude</source>
        <translation>Latitude</translation>
    </message>
    <message>
        <source>Longitude</source>
        <translation>Longitude</translation>
    </message>
    <message>
        <source>Time</source>
        <translation>Heure</translation>
    </message>
    <message>
        <source>Told</source>
        <translation>Signalé à</translation>
    </message>
    <message>
        <source>Agreed</source>
        <translation>Accord</translation>
    </message>
</context>
<context>
    <name>herd::Command</name>
    <message>
        <source>%1: %2</source>
        <comment>menu, what is in it</comment>
        <translation>%1 : %2</translation>
    </message>
</context>
<context>
    <name>herd::CommandPalette</name>
    <message>
        <source>Commands</source>
        <translation>Commandes</translation>
    </message>
    <message>
        <source>Type a part of what you want to do</source>
        <translation>Tapez une partie de ce que vous voulez faire</translation>
    </message>
    <message>
        <source>Part of a command</source>
        <translation>Partie d’une commande</translation>
    </message>
    <message>
        <source>Commands found</source>
        <translation>Commandes trouvées</translation>
    </message>
</context>
<context>
    <name>herd::CompareBar</name>
    <message>
        <source>Time</source>
        <translation>Temps</translation>
    </message>
    <message>
        <source>Time that is shown</source>
        <translation>Heure affichée</translation>
    </message>
    <message>
        <source>How both lie side by side</source>
        <translation>Comment les deux s’alignent</translation>
    </message>
    <message>
        <source>Both from their beginning</source>
        <translation>Les deux depuis leur début</translation>
    </message>
    <message>
        <source>Both at the same time</source>
        <translation>Les deux à la même heure</translation>
    </message>
    <message>
        <source>Pause</source>
        <translation>Pause</translation>
    </message>
    <message>
        <source>Play</source>
        <translation>Lire</translation>
    </message>
    <message>
        <source>Let time stand still, or go on</source>
        <translation>Arrêter le temps, ou le laisser reprendre</translation>
    </message>
    <message>
        <source>Stop</source>
        <translation>Arrêter</translation>
    </message>
    <message>
        <source>Next difference ›</source>
        <translation>Différence suivante ›</translation>
    </message>
    <message>
        <source>Go to where a server, a link or a digest begins to differ for longer than a second</source>
        <translation>Aller là où un serveur, une liaison ou une empreinte commence à différer pendant plus d’une seconde</translation>
    </message>
</context>
<context>
    <name>herd::CompareWindow</name>
    <message>
        <source>Nothing else begins to differ.</source>
        <translation>Rien d’autre ne commence à différer.</translation>
    </message>
    <message>
        <source>%1 and %2 - Herd</source>
        <translation>%1 et %2 - Herd</translation>
    </message>
    <message>
        <source>Differences</source>
        <translation>Différences</translation>
    </message>
    <message>
        <source>What both tell otherwise of the herd at this moment appears here.</source>
        <translation>Ici apparaît ce que les deux disent autrement du troupeau à cet instant.</translation>
    </message>
    <message>
        <source>Both tell the same</source>
        <translation>Les deux disent la même chose</translation>
    </message>
    <message numerus="yes">
        <source>%Ln difference(s)</source>
        <translation>
            <numerusform>%Ln différence</numerusform>
            <numerusform>%Ln différences</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1, and %Ln more client(s) that differ</source>
        <translation>
            <numerusform>%1, et %Ln autre client qui diffère</numerusform>
            <numerusform>%1, et %Ln autres clients qui diffèrent</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>herd::ComparedPanel</name>
    <message>
        <source>%1, from %2</source>
        <translation>%1, à partir de %2</translation>
    </message>
    <message>
        <source>Nothing is known of a herd at this time.</source>
        <translation>On ne sait rien d’un troupeau à cette heure.</translation>
    </message>
    <message>
        <source>Opening: %1 %</source>
        <translation>Ouverture : %1 %</translation>
    </message>
</context>
<context>
    <name>herd::Console</name>
    <message>
        <source>Console</source>
        <translation>Console</translation>
    </message>
    <message>
        <source>Server to talk to</source>
        <translation>Serveur à qui parler</translation>
    </message>
    <message>
        <source>Line to send</source>
        <translation>Ligne à envoyer</translation>
    </message>
    <message>
        <source>A line to send, such as WHATSAT kiwi 10 5</source>
        <translation>Une ligne à envoyer, comme WHATSAT kiwi 10 5</translation>
    </message>
    <message>
        <source>Send</source>
        <translation>Envoyer</translation>
    </message>
    <message>
        <source>Sends the line and a newline (Return); up and down bring back what was sent before</source>
        <translation>Envoie la ligne et un saut de ligne (Entrée) ; haut et bas rappellent les envois précédents</translation>
    </message>
    <message>
        <source>What the server answered</source>
        <translation>Ce que le serveur a répondu</translation>
    </message>
    <message>
        <source>What a server answers appears here, byte for byte: choose one, write a line, press Return.</source>
        <translation>La réponse d’un serveur apparaît ici, octet par octet : choisissez-en un, écrivez une ligne, appuyez sur Entrée.</translation>
    </message>
    <message>
        <source>Templates</source>
        <translation>Modèles</translation>
    </message>
    <message>
        <source>Puts a command into the line, to be changed and sent</source>
        <translation>Place une commande dans la ligne, à modifier et à envoyer</translation>
    </message>
    <message>
        <source>IAMAT from now</source>
        <translation>IAMAT de maintenant</translation>
    </message>
    <message>
        <source>WHATSAT, five places within 10 km</source>
        <translation>WHATSAT, cinq lieux à moins de 10 km</translation>
    </message>
    <message>
        <source>There is no server to talk to.</source>
        <translation>Il n’y a pas de serveur à qui parler.</translation>
    </message>
    <message>
        <source>Not sent: the port that this server has for clients is not known.</source>
        <translation>Non envoyé : le port de ce serveur pour les clients est inconnu.</translation>
    </message>
    <message>
        <source>Further bytes that are not shown: %1</source>
        <translation>Autres octets non affichés : %1</translation>
    </message>
    <message>
        <source>%1  answered in %2</source>
        <translation>%1  a répondu en %2</translation>
    </message>
</context>
<context>
    <name>herd::Dashboard</name>
    <message>
        <source>Servers</source>
        <translation>Serveurs</translation>
    </message>
    <message>
        <source>Servers appear here once one is attached.</source>
        <translation>Les serveurs apparaissent ici dès que l’un est connecté.</translation>
    </message>
    <message>
        <source>Clients</source>
        <translation>Clients</translation>
    </message>
    <message>
        <source>Clients appear here as soon as one tells a server where it is.</source>
        <translation>Les clients apparaissent ici dès que l’un dit à un serveur où il est.</translation>
    </message>
    <message>
        <source>What each server believes</source>
        <translation>Ce que croit chaque serveur</translation>
    </message>
    <message>
        <source>Select a client in the map or in the table of clients.</source>
        <translation>Sélectionnez un client sur la carte ou dans le tableau des clients.</translation>
    </message>
    <message>
        <source>Events</source>
        <translation>Événements</translation>
    </message>
    <message>
        <source>What happens in the herd appears here, as it happens.</source>
        <translation>Ce qui arrive dans le troupeau apparaît ici, au fur et à mesure.</translation>
    </message>
    <message>
        <source>Traffic</source>
        <translation>Trafic</translation>
    </message>
    <message>
        <source>Commands, answers and lines of links appear here, as servers read and write them.</source>
        <translation>Commandes, réponses et lignes des liaisons apparaissent ici, à mesure que les serveurs les lisent et les écrivent.</translation>
    </message>
    <message>
        <source>Map</source>
        <translation>Carte</translation>
    </message>
    <message>
        <source>Beliefs</source>
        <translation>Croyances</translation>
    </message>
    <message>
        <source>Console</source>
        <translation>Console</translation>
    </message>
    <message>
        <source>%1 - Herd</source>
        <translation>%1 - Herd</translation>
    </message>
    <message>
        <source>Timeline</source>
        <translation>Chronologie</translation>
    </message>
    <message>
        <source>Latency</source>
        <translation>Latence</translation>
    </message>
    <message>
        <source>A server is back, and this goes on.</source>
        <translation>Un serveur est revenu, et cela continue.</translation>
    </message>
    <message>
        <source>Herd</source>
        <translation>Herd</translation>
    </message>
    <message>
        <source>Inspector</source>
        <translation>Inspecteur</translation>
    </message>
    <message>
        <source>Measure anew</source>
        <translation>Mesurer à nouveau</translation>
    </message>
    <message>
        <source>Move %1</source>
        <comment>a server</comment>
        <translation>Déplacer %1</translation>
    </message>
</context>
<context>
    <name>herd::DashboardOptions</name>
    <message>
        <source>--theme is system, light or dark, not &quot;%1&quot;</source>
        <translation>--theme vaut system, light ou dark, pas « %1 »</translation>
    </message>
    <message>
        <source>--lang: &quot;%1&quot; is not spoken here; see --help</source>
        <translation>--lang : « %1 » n’est pas parlé ici ; voir --help</translation>
    </message>
    <message>
        <source>--size is WIDTHxHEIGHT, each %1 to %2, not &quot;%3&quot;</source>
        <translation>--size est LARGEURxHAUTEUR, chacune de %1 à %2, pas « %3 »</translation>
    </message>
    <message>
        <source>--seed is a whole number, not &quot;%1&quot;</source>
        <translation>--seed est un nombre entier, pas « %1 »</translation>
    </message>
    <message>
        <source>--scene is one of %1, not &quot;%2&quot;</source>
        <translation>--scene est l’une de %1, pas « %2 »</translation>
    </message>
    <message>
        <source>watch running servers, at their monitor ports</source>
        <translation>observer des serveurs qui tournent, à leurs ports de moniteur</translation>
    </message>
    <message>
        <source>watch the servers of a built-in herd, or of a herd file</source>
        <translation>observer les serveurs d’un troupeau intégré ou d’un fichier de troupeau</translation>
    </message>
    <message>
        <source>the servers&apos; monitor token, for servers elsewhere and for faults</source>
        <translation>le jeton de moniteur des serveurs, pour des serveurs ailleurs et pour les pannes</translation>
    </message>
    <message>
        <source>what it looks like (default: system)</source>
        <translation>l’apparence (par défaut : system)</translation>
    </message>
    <message>
        <source>de, en, es, fr, ja or zh_CN (default: the system&apos;s)</source>
        <translation>de, en, es, fr, ja ou zh_CN (par défaut : celle du système)</translation>
    </message>
    <message>
        <source>other people, in the demo and in scenes (default: 1)</source>
        <translation>d’autres gens, dans la démo et les scènes (par défaut : 1)</translation>
    </message>
    <message>
        <source>write a picture of a scene, and end; needs no display</source>
        <translation>écrire une image d’une scène, et finir ; sans écran</translation>
    </message>
    <message>
        <source>what the picture shows (default: overview)</source>
        <translation>ce que montre l’image (par défaut : overview)</translation>
    </message>
    <message>
        <source>of the window or the picture (default: 1600x900)</source>
        <translation>de la fenêtre ou de l’image (par défaut : 1600x900)</translation>
    </message>
    <message>
        <source>nothing moves that need not</source>
        <translation>rien ne bouge sans nécessité</translation>
    </message>
    <message>
        <source>say the version and end</source>
        <translation>dire la version et finir</translation>
    </message>
    <message>
        <source>say this and end</source>
        <translation>dire ceci et finir</translation>
    </message>
    <message>
        <source>Shows what the servers of a herd do and what they know. Without options: a demonstration with five servers in this process.</source>
        <translation>Montre ce que font et ce que savent les serveurs d’un troupeau. Sans option : une démonstration avec cinq serveurs dans ce processus.</translation>
    </message>
    <message>
        <source>%1 Try --help.</source>
        <translation>%1 Essayez --help.</translation>
    </message>
    <message>
        <source>&quot;%1&quot; is no option; try --help.</source>
        <translation>« %1 » n’est pas une option ; essayez --help.</translation>
    </message>
    <message>
        <source>--token-file %1 is of servers: give --attach or --herd, too</source>
        <translation>--token-file %1 concerne des serveurs : indiquez aussi --attach ou --herd</translation>
    </message>
    <message>
        <source>remember layout and source there, not among the user&apos;s settings</source>
        <translation>y retenir disposition et source, et non dans les réglages de l’utilisateur</translation>
    </message>
    <message>
        <source>remember nothing</source>
        <translation>ne rien retenir</translation>
    </message>
    <message>
        <source>--open takes %1 recordings at most</source>
        <translation>--open accepte au plus %1 enregistrements</translation>
    </message>
    <message>
        <source>show what was recorded, such as by all servers of a herd</source>
        <translation>montrer ce qui a été enregistré, par exemple par tous les serveurs d’un troupeau</translation>
    </message>
    <message>
        <source>--tour is of the demo: not with --attach or --herd</source>
        <translation>--tour concerne la démo : pas avec --attach ni --herd</translation>
    </message>
    <message>
        <source>let the demo explain itself, step by step</source>
        <translation>laisser la démo s’expliquer pas à pas</translation>
    </message>
    <message>
        <source>show two recordings, or folders of them, side by side</source>
        <translation>montrer deux enregistrements, ou des dossiers de ceux-ci, côte à côte</translation>
    </message>
    <message>
        <source>--attach, --herd, --open or --compare: one of them</source>
        <translation>--attach, --herd, --open ou --compare : l’un d’eux</translation>
    </message>
    <message>
        <source>--compare takes two recordings, or two folders of them</source>
        <translation>--compare prend deux enregistrements, ou deux dossiers de ceux-ci</translation>
    </message>
</context>
<context>
    <name>herd::DemoMenu</name>
    <message>
        <source>De&amp;mo</source>
        <translation>Dé&amp;mo</translation>
    </message>
    <message>
        <source>&amp;Walkers in Los Angeles</source>
        <translation>&amp;Marcheurs à Los Angeles</translation>
    </message>
    <message>
        <source>&amp;Buses of Washington, DC</source>
        <translation>&amp;Bus de Washington, DC</translation>
    </message>
    <message>
        <source>&amp;Flash crowd</source>
        <translation>&amp;Foule soudaine</translation>
    </message>
    <message>
        <source>Show &amp;Los Angeles</source>
        <translation>Montrer &amp;Los Angeles</translation>
    </message>
    <message>
        <source>Bus &amp;speed</source>
        <translation>&amp;Vitesse des bus</translation>
    </message>
    <message>
        <source>As they drove</source>
        <translation>Comme ils ont roulé</translation>
    </message>
    <message>
        <source>%1 times as fast</source>
        <translation>%1 fois plus vite</translation>
    </message>
    <message numerus="yes">
        <source>%Ln people come to one place within seconds, and go</source>
        <translation>
            <numerusform>%Ln personne vient à un endroit en quelques secondes, et repart</numerusform>
            <numerusform>%Ln personnes viennent à un endroit en quelques secondes, et repartent</numerusform>
        </translation>
    </message>
    <message>
        <source>Show Washington, &amp;DC</source>
        <translation>Montrer &amp;Washington, DC</translation>
    </message>
</context>
<context>
    <name>herd::DemoSource</name>
    <message>
        <source>The gazetteer in this program is damaged: %1</source>
        <translation>L’index des lieux de ce programme est endommagé : %1</translation>
    </message>
    <message>
        <source>Demo</source>
        <translation>Démo</translation>
    </message>
</context>
<context>
    <name>herd::DifferencesModel</name>
    <message>
        <source>Server</source>
        <translation>Serveur</translation>
    </message>
    <message>
        <source>Link</source>
        <translation>Liaison</translation>
    </message>
    <message>
        <source>Digest</source>
        <translation>Empreinte</translation>
    </message>
    <message>
        <source>Client</source>
        <translation>Client</translation>
    </message>
    <message>
        <source>not known here</source>
        <translation>inconnu ici</translation>
    </message>
    <message>
        <source>not known</source>
        <translation>inconnu</translation>
    </message>
    <message>
        <source>up</source>
        <translation>active</translation>
    </message>
    <message>
        <source>up at one end only</source>
        <translation>active à un seul bout</translation>
    </message>
    <message>
        <source>down</source>
        <translation>arrêtée</translation>
    </message>
    <message>
        <source>cut by an observer</source>
        <translation>coupée par un observateur</translation>
    </message>
    <message>
        <source>%1 at %2</source>
        <translation>%1 à %2</translation>
    </message>
    <message>
        <source>What</source>
        <translation>Quoi</translation>
    </message>
    <message>
        <source>Which</source>
        <translation>Lequel</translation>
    </message>
    <message>
        <source>%1, told %2</source>
        <comment>place, server</comment>
        <translation>%1, signalé à %2</translation>
    </message>
</context>
<context>
    <name>herd::ExportMenu</name>
    <message>
        <source>Folder for a report</source>
        <translation>Dossier pour un rapport</translation>
    </message>
    <message>
        <source>&amp;Export</source>
        <translation>&amp;Exporter</translation>
    </message>
    <message>
        <source>&amp;Picture of</source>
        <translation>&amp;Image de</translation>
    </message>
    <message>
        <source>Way of the followed client as GP&amp;X...</source>
        <translation>Trajet du client suivi en GP&amp;X…</translation>
    </message>
    <message>
        <source>Way of the followed client as &amp;GeoJSON...</source>
        <translation>Trajet du client suivi en &amp;GeoJSON…</translation>
    </message>
    <message>
        <source>All for a &amp;report about a mistake...</source>
        <translation>Tout pour un &amp;rapport d’erreur…</translation>
    </message>
    <message>
        <source>The window</source>
        <translation>La fenêtre</translation>
    </message>
    <message>
        <source>Way of %1</source>
        <translation>Trajet de %1</translation>
    </message>
    <message>
        <source>No event that is kept tells where %1 was</source>
        <translation>Aucun événement conservé ne dit où était %1</translation>
    </message>
    <message>
        <source>Written: %1</source>
        <translation>Écrit : %1</translation>
    </message>
</context>
<context>
    <name>herd::FaultMenus</name>
    <message>
        <source>Cut</source>
        <translation>Couper</translation>
    </message>
    <message>
        <source>200 ms late</source>
        <translation>200 ms de retard</translation>
    </message>
    <message>
        <source>2 s late</source>
        <translation>2 s de retard</translation>
    </message>
    <message>
        <source>Lose every fifth report</source>
        <translation>Perdre un rapport sur cinq</translation>
    </message>
    <message>
        <source>Tell every fifth report twice</source>
        <translation>Répéter un rapport sur cinq</translation>
    </message>
    <message>
        <source>1,000 bytes a second</source>
        <translation>1 000 octets par seconde</translation>
    </message>
    <message>
        <source>Heal</source>
        <translation>Réparer</translation>
    </message>
    <message>
        <source>Kill %1</source>
        <translation>Tuer %1</translation>
    </message>
    <message>
        <source>Stop %1</source>
        <translation>Arrêter %1</translation>
    </message>
    <message>
        <source>Revive %1</source>
        <translation>Ranimer %1</translation>
    </message>
    <message>
        <source>Pause</source>
        <translation>Pause</translation>
    </message>
    <message>
        <source>Go on</source>
        <translation>Continuer</translation>
    </message>
    <message>
        <source>Isolate</source>
        <translation>Isoler</translation>
    </message>
    <message>
        <source>Heal all its links</source>
        <translation>Réparer toutes ses liaisons</translation>
    </message>
    <message>
        <source>%1 and %2</source>
        <translation>%1 et %2</translation>
    </message>
    <message>
        <source>No herd is watched</source>
        <translation>Aucun troupeau n’est observé</translation>
    </message>
    <message>
        <source>Stop %1?</source>
        <translation>Arrêter %1 ?</translation>
    </message>
    <message>
        <source>%1 runs in another program. It can&apos;t be started again from here.</source>
        <translation>%1 tourne dans un autre programme. On ne peut pas le relancer d’ici.</translation>
    </message>
</context>
<context>
    <name>herd::FilterBar</name>
    <message>
        <source>Filter of %1</source>
        <translation>Filtre de %1</translation>
    </message>
    <message>
        <source>Which rows to show (Ctrl+F), such as: server == Welsh &amp;&amp; !(kind == merge)
Ctrl+Space: what can follow. Up: filters of before. Escape: clear.</source>
        <translation>Quelles lignes montrer (Ctrl+F), par exemple : server == Welsh &amp;&amp; !(kind == merge)
Ctrl+Espace : ce qui peut suivre. Haut : filtres précédents. Échap : effacer.</translation>
    </message>
    <message>
        <source>What is wrong with the filter</source>
        <translation>Ce qui ne va pas dans le filtre</translation>
    </message>
    <message>
        <source>How many rows are shown</source>
        <translation>Combien de lignes sont montrées</translation>
    </message>
    <message>
        <source>At the end: %1</source>
        <translation>À la fin : %1</translation>
    </message>
    <message>
        <source>At character %1: %2</source>
        <translation>Au caractère %1 : %2</translation>
    </message>
    <message>
        <source>%1 of %2</source>
        <translation>%1 sur %2</translation>
    </message>
    <message>
        <source>%1 % looked through</source>
        <translation>%1 % parcourus</translation>
    </message>
    <message>
        <source>the first %1 of %2; narrow the filter to see others</source>
        <translation>les %1 premières sur %2 ; affinez le filtre pour en voir d’autres</translation>
    </message>
    <message>
        <source>%1 to %2  ×</source>
        <translation>%1 à %2  ×</translation>
    </message>
    <message>
        <source>Only rows of this time are shown. Show all times again</source>
        <translation>Seules les lignes de cette période sont montrées. Montrer de nouveau toutes les périodes</translation>
    </message>
    <message>
        <source>a field is wanted here, such as kind</source>
        <translation>il faut ici un champ, comme kind</translation>
    </message>
    <message>
        <source>an operator is wanted here, such as ==</source>
        <translation>il faut ici un opérateur, comme ==</translation>
    </message>
    <message>
        <source>a value is wanted here</source>
        <translation>il faut ici une valeur</translation>
    </message>
    <message>
        <source>a number is wanted here</source>
        <translation>il faut ici un nombre</translation>
    </message>
    <message>
        <source>a list in ( ) is wanted here</source>
        <translation>il faut ici une liste entre ( )</translation>
    </message>
    <message>
        <source>) is wanted here</source>
        <translation>il faut ici )</translation>
    </message>
    <message>
        <source>&amp;&amp; or || is wanted here</source>
        <translation>il faut ici &amp;&amp; ou ||</translation>
    </message>
    <message>
        <source>this quote does not end</source>
        <translation>ce guillemet n’est pas fermé</translation>
    </message>
    <message>
        <source>too many ( or ! in one another</source>
        <translation>trop de ( ou de ! imbriqués</translation>
    </message>
    <message>
        <source>this is too long</source>
        <translation>ceci est trop long</translation>
    </message>
    <message>
        <source>Show all times again</source>
        <translation>Montrer de nouveau toutes les périodes</translation>
    </message>
    <message>
        <source>Filter: field, operator, value</source>
        <translation>Filtre : champ, opérateur, valeur</translation>
    </message>
</context>
<context>
    <name>herd::FilterEdit</name>
    <message>
        <source>What can follow</source>
        <translation>Ce qui peut suivre</translation>
    </message>
</context>
<context>
    <name>herd::FilteredTable</name>
    <message>
        <source>Follow client %1</source>
        <translation>Suivre le client %1</translation>
    </message>
    <message>
        <source>Follow connection %1</source>
        <translation>Suivre la connexion %1</translation>
    </message>
    <message>
        <source>Follow links to %1</source>
        <translation>Suivre les liaisons avec %1</translation>
    </message>
    <message>
        <source>Follow address %1</source>
        <translation>Suivre l’adresse %1</translation>
    </message>
    <message>
        <source>Follow server %1</source>
        <translation>Suivre le serveur %1</translation>
    </message>
    <message>
        <source>Double-click</source>
        <translation>Double-clic</translation>
    </message>
    <message>
        <source>Only %1</source>
        <translation>Seulement %1</translation>
    </message>
    <message>
        <source>Not %1</source>
        <translation>Sans %1</translation>
    </message>
    <message>
        <source>Only this server: %1</source>
        <translation>Seulement ce serveur : %1</translation>
    </message>
    <message>
        <source>Only this kind: %1</source>
        <translation>Seulement ce genre : %1</translation>
    </message>
</context>
<context>
    <name>herd::HerdPicture</name>
    <message>
        <source>cut</source>
        <translation>coupée</translation>
    </message>
    <message>
        <source>%1 ms late</source>
        <translation>%1 ms de retard</translation>
    </message>
    <message>
        <source>%1 B/s</source>
        <translation>%1 o/s</translation>
    </message>
    <message>
        <source>%1 % lost</source>
        <translation>%1 % perdus</translation>
    </message>
    <message>
        <source>%1 % twice</source>
        <translation>%1 % répétés</translation>
    </message>
    <message>
        <source>paused</source>
        <translation>en pause</translation>
    </message>
</context>
<context>
    <name>herd::Inspector</name>
    <message>
        <source>Inspector</source>
        <translation>Inspecteur</translation>
    </message>
    <message>
        <source>What is known of what is selected</source>
        <translation>Ce que l’on sait de la sélection</translation>
    </message>
    <message>
        <source>Select a server, a link, a client or a line of a table: what is known of it appears here.</source>
        <translation>Sélectionnez un serveur, une liaison, un client ou une ligne d’un tableau : ce que l’on en sait apparaît ici.</translation>
    </message>
</context>
<context>
    <name>herd::LatencyView</name>
    <message>
        <source>max</source>
        <translation>max.</translation>
    </message>
    <message>
        <source>Reply</source>
        <translation>Réponse</translation>
    </message>
    <message>
        <source>One hop</source>
        <translation>Un saut</translation>
    </message>
    <message>
        <source>Two hops or more</source>
        <translation>Deux sauts ou plus</translation>
    </message>
    <message>
        <source>Whole herd</source>
        <translation>Tout le troupeau</translation>
    </message>
    <message>
        <source>Places</source>
        <translation>Lieux</translation>
    </message>
    <message>
        <source>%1 µs</source>
        <translation>%1 µs</translation>
    </message>
    <message>
        <source>%1 ms</source>
        <translation>%1 ms</translation>
    </message>
    <message>
        <source>%1 s</source>
        <translation>%1 s</translation>
    </message>
    <message>
        <source>From a command&apos;s receipt to the end of the turn that answered it, as the servers measured.</source>
        <translation>De la réception d’une commande à la fin du tour qui y a répondu, selon la mesure des serveurs.</translation>
    </message>
    <message>
        <source>From a report&apos;s receipt by the server that the client told to its receipt by a neighbour, by the clocks of both.</source>
        <translation>De la réception d’un rapport par le serveur du client à sa réception par un voisin, selon les horloges des deux.</translation>
    </message>
    <message>
        <source>From a report&apos;s receipt by the server that the client told to its receipt by servers that are no neighbours of it, by the clocks of both.</source>
        <translation>De la réception d’un rapport par le serveur du client à sa réception par des serveurs qui n’en sont pas voisins, selon les horloges des deux.</translation>
    </message>
    <message>
        <source>From a report&apos;s receipt by the server that the client told to its receipt by the last of all that were attached.</source>
        <translation>De la réception d’un rapport par le serveur du client à sa réception par le dernier de tous les serveurs connectés.</translation>
    </message>
    <message>
        <source>How long Places took for a lookup, as the servers measured.</source>
        <translation>Le temps que Places a mis pour une recherche, selon la mesure des serveurs.</translation>
    </message>
    <message>
        <source>Latency</source>
        <translation>Latence</translation>
    </message>
    <message>
        <source>span</source>
        <translation>durée</translation>
    </message>
    <message>
        <source>count</source>
        <translation>nombre</translation>
    </message>
    <message>
        <source>How long replies, hops and lookups take appears here once servers tell of the first; they do once a second.</source>
        <translation>La durée des réponses, des sauts et des recherches apparaît ici dès que les serveurs annoncent les premiers ; ils le font une fois par seconde.</translation>
    </message>
    <message>
        <source>none yet</source>
        <translation>encore aucun</translation>
    </message>
    <message>
        <source>Upper ends of bins, so at most a quarter too long.</source>
        <translation>Bornes supérieures des classes, donc au plus un quart de trop.</translation>
    </message>
    <message>
        <source>%1, %2 to %3: %4 of %5</source>
        <translation>%1, %2 à %3 : %4 sur %5</translation>
    </message>
    <message>
        <source>Copy as text (double-click, %1)</source>
        <translation>Copier comme texte (double-clic, %1)</translation>
    </message>
    <message>
        <source>Measure anew (Del)</source>
        <translation>Mesurer à nouveau (Suppr)</translation>
    </message>
    <message>
        <source>How long what took. Up and down say what each row means, left and right how many took how long.</source>
        <translation>La durée de chaque chose. Haut et bas disent ce que signifie chaque ligne, gauche et droite combien ont pris combien de temps.</translation>
    </message>
</context>
<context>
    <name>herd::LayoutMenu</name>
    <message>
        <source>&amp;Overview</source>
        <translation>&amp;Vue d’ensemble</translation>
    </message>
    <message>
        <source>&amp;Map</source>
        <translation>&amp;Carte</translation>
    </message>
    <message>
        <source>&amp;Traffic</source>
        <translation>&amp;Trafic</translation>
    </message>
    <message>
        <source>&amp;Wall</source>
        <translation>&amp;Mur</translation>
    </message>
    <message>
        <source>&amp;Save as...</source>
        <translation>&amp;Enregistrer sous…</translation>
    </message>
    <message>
        <source>&amp;Delete</source>
        <translation>&amp;Supprimer</translation>
    </message>
    <message>
        <source>Save the layout</source>
        <translation>Enregistrer la disposition</translation>
    </message>
    <message>
        <source>Name (one that is there already is replaced)</source>
        <translation>Nom (une disposition du même nom est remplacée)</translation>
    </message>
    <message>
        <source>This name is too long, or there are too many layouts.</source>
        <translation>Ce nom est trop long, ou il y a trop de dispositions.</translation>
    </message>
    <message>
        <source>La&amp;youts</source>
        <translation>&amp;Dispositions</translation>
    </message>
    <message>
        <source>Change the layout</source>
        <translation>Changer la disposition</translation>
    </message>
    <message>
        <source>Reset the layout</source>
        <translation>Réinitialiser la disposition</translation>
    </message>
    <message>
        <source>Replace the layout &quot;%1&quot;</source>
        <translation>Remplacer la disposition « %1 »</translation>
    </message>
    <message>
        <source>Delete the layout &quot;%1&quot;</source>
        <translation>Supprimer la disposition « %1 »</translation>
    </message>
</context>
<context>
    <name>herd::LineCaller</name>
    <message>
        <source>the server closed the connection without a word</source>
        <translation>le serveur a fermé la connexion sans un mot</translation>
    </message>
    <message>
        <source>the server closed the connection in mid-answer</source>
        <translation>le serveur a fermé la connexion au milieu de la réponse</translation>
    </message>
    <message>
        <source>no connection: %1</source>
        <translation>pas de connexion : %1</translation>
    </message>
    <message>
        <source>no answer in %1 s</source>
        <translation>pas de réponse en %1 s</translation>
    </message>
    <message>
        <source>the answer was not whole in %1 s</source>
        <translation>la réponse n’était pas complète en %1 s</translation>
    </message>
    <message>
        <source>the answer is too long; it was cut off</source>
        <translation>la réponse est trop longue ; elle a été tronquée</translation>
    </message>
</context>
<context>
    <name>herd::LinesModel</name>
    <message>
        <source>Time</source>
        <translation>Heure</translation>
    </message>
    <message>
        <source>Server</source>
        <translation>Serveur</translation>
    </message>
    <message>
        <source>Kind</source>
        <translation>Genre</translation>
    </message>
    <message>
        <source>Who</source>
        <translation>Qui</translation>
    </message>
    <message>
        <source>What</source>
        <translation>Quoi</translation>
    </message>
    <message>
        <source>Text</source>
        <translation>Texte</translation>
    </message>
    <message>
        <source>Bytes</source>
        <translation>Octets</translation>
    </message>
</context>
<context>
    <name>herd::LinkItem</name>
    <message>
        <source>%1 reports/s one way, %2 reports/s the other</source>
        <translation>%1 rapports/s dans un sens, %2 rapports/s dans l’autre</translation>
    </message>
    <message>
        <source>round trip %1</source>
        <translation>aller-retour %1</translation>
    </message>
    <message>
        <source>down</source>
        <translation>arrêtée</translation>
    </message>
    <message>
        <source>up at one end only</source>
        <translation>active d’un seul côté</translation>
    </message>
    <message>
        <source>up</source>
        <translation>active</translation>
    </message>
    <message>
        <source>cut</source>
        <translation>coupée</translation>
    </message>
    <message>
        <source>%1 and %2: %3</source>
        <comment>two servers, the state of their link</comment>
        <translation>%1 et %2 : %3</translation>
    </message>
    <message>
        <source>reports owed: %1</source>
        <translation>rapports dus : %1</translation>
    </message>
</context>
<context>
    <name>herd::MainMenu</name>
    <message>
        <source>&amp;File</source>
        <translation>&amp;Fichier</translation>
    </message>
    <message>
        <source>&amp;Quit</source>
        <translation>&amp;Quitter</translation>
    </message>
    <message>
        <source>&amp;View</source>
        <translation>&amp;Affichage</translation>
    </message>
    <message>
        <source>&amp;Panels</source>
        <translation>&amp;Panneaux</translation>
    </message>
    <message>
        <source>&amp;Reset layout</source>
        <translation>&amp;Réinitialiser la disposition</translation>
    </message>
    <message>
        <source>&amp;Help</source>
        <translation>A&amp;ide</translation>
    </message>
    <message>
        <source>&amp;About Herd</source>
        <translation>À &amp;propos de Herd</translation>
    </message>
    <message>
        <source>&amp;Demo</source>
        <translation>&amp;Démo</translation>
    </message>
    <message>
        <source>&amp;Attach...</source>
        <translation>&amp;Connecter…</translation>
    </message>
    <message>
        <source>Five servers in this program, and people who use them</source>
        <translation>Cinq serveurs dans ce programme, et des gens qui s’en servent</translation>
    </message>
    <message>
        <source>Watch servers that run, here or elsewhere</source>
        <translation>Observer des serveurs qui tournent, ici ou ailleurs</translation>
    </message>
    <message>
        <source>Attach...</source>
        <translation>Connecter…</translation>
    </message>
    <message>
        <source>Source</source>
        <translation>Source</translation>
    </message>
    <message>
        <source>&amp;Theme</source>
        <translation>&amp;Thème</translation>
    </message>
    <message>
        <source>As the &amp;system</source>
        <translation>Comme le &amp;système</translation>
    </message>
    <message>
        <source>&amp;Light</source>
        <translation>&amp;Clair</translation>
    </message>
    <message>
        <source>&amp;Dark</source>
        <translation>S&amp;ombre</translation>
    </message>
    <message>
        <source>&amp;Language</source>
        <translation>&amp;Langue</translation>
    </message>
    <message>
        <source>About Herd</source>
        <translation>À propos de Herd</translation>
    </message>
    <message>
        <source>Herd %1</source>
        <translation>Herd %1</translation>
    </message>
    <message>
        <source>Servers that know where phones are, and tell each other. This window shows what each of them knows, and how they come to agree.

Map: Natural Earth. Places: GeoNames. Buses: Washington Metropolitan Area Transit Authority.</source>
        <translation>Des serveurs qui savent où sont des téléphones, et se le disent. Cette fenêtre montre ce que sait chacun d’eux, et comment ils se mettent d’accord.

Carte : Natural Earth. Lieux : GeoNames. Bus : Washington Metropolitan Area Transit Authority.</translation>
    </message>
    <message>
        <source>&amp;Open...</source>
        <translation>&amp;Ouvrir…</translation>
    </message>
    <message>
        <source>Open...</source>
        <translation>Ouvrir…</translation>
    </message>
    <message>
        <source>Show what was recorded (%1)</source>
        <translation>Montrer ce qui a été enregistré (%1)</translation>
    </message>
    <message>
        <source>&amp;Tour</source>
        <translation>&amp;Visite</translation>
    </message>
    <message>
        <source>Find a &amp;command...</source>
        <translation>Trouver une &amp;commande…</translation>
    </message>
    <message>
        <source>&amp;Keys</source>
        <translation>&amp;Touches</translation>
    </message>
    <message>
        <source>Demo</source>
        <translation>Démo</translation>
    </message>
    <message>
        <source>&amp;Compare...</source>
        <translation>Co&amp;mparer…</translation>
    </message>
    <message>
        <source>Reduced &amp;motion</source>
        <translation>Mo&amp;uvements réduits</translation>
    </message>
</context>
<context>
    <name>herd::MapQuestions</name>
    <message>
        <source>No server is up that could be told.</source>
        <translation>Aucun serveur actif à qui le dire.</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <translation>%1 : %2</translation>
    </message>
</context>
<context>
    <name>herd::MapWidget</name>
    <message>
        <source>Map of clients</source>
        <translation>Carte des clients</translation>
    </message>
    <message>
        <source>Show all clients (Home)</source>
        <translation>Montrer tous les clients (Début)</translation>
    </message>
    <message>
        <source>Zoom in (+)</source>
        <translation>Agrandir (+)</translation>
    </message>
    <message>
        <source>Zoom out (-)</source>
        <translation>Réduire (-)</translation>
    </message>
    <message>
        <source>Stop following %1</source>
        <translation>Ne plus suivre %1</translation>
    </message>
    <message>
        <source>Follow %1	Double-click</source>
        <translation>Suivre %1	Double-clic</translation>
    </message>
    <message>
        <source>Report from here (IAMAT)	Double-click</source>
        <translation>Signaler d’ici (IAMAT)	Double-clic</translation>
    </message>
    <message>
        <source>Report from here (IAMAT)</source>
        <translation>Signaler d’ici (IAMAT)</translation>
    </message>
    <message>
        <source>What is near here? (WHATSAT)	Shift+Double-click</source>
        <translation>Qu’y a-t-il près d’ici ? (WHATSAT)	Maj+Double-clic</translation>
    </message>
    <message>
        <source>What is near here? (WHATSAT)</source>
        <translation>Qu’y a-t-il près d’ici ? (WHATSAT)</translation>
    </message>
    <message>
        <source>Take the answer away</source>
        <translation>Retirer la réponse</translation>
    </message>
    <message>
        <source>Show all clients	Home</source>
        <translation>Montrer tous les clients	Début</translation>
    </message>
    <message>
        <source>Show the whole world</source>
        <translation>Montrer le monde entier</translation>
    </message>
    <message>
        <source>spoke to %1</source>
        <translation>a parlé à %1</translation>
    </message>
    <message>
        <source>moved %1 s ago</source>
        <translation>a bougé il y a %1 s</translation>
    </message>
    <message>
        <source>other servers %1</source>
        <translation>autres serveurs %1</translation>
    </message>
    <message>
        <source>Click to look closer</source>
        <translation>Cliquez pour regarder de plus près</translation>
    </message>
    <message>
        <source>Following %1 (Esc ends it)</source>
        <translation>Suit %1 (Échap pour finir)</translation>
    </message>
    <message>
        <source>No clients yet</source>
        <translation>Pas encore de clients</translation>
    </message>
    <message>
        <source>Clients appear here once they report where they are.
Double-click the map to report from there yourself.</source>
        <translation>Les clients apparaissent ici dès qu’ils signalent où ils sont.
Double-cliquez sur la carte pour signaler vous-même une position.</translation>
    </message>
    <message numerus="yes">
        <source>%1 km, %Ln place(s)</source>
        <translation>
            <numerusform>%1 km, %Ln lieu</numerusform>
            <numerusform>%1 km, %Ln lieux</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln client(s)</source>
        <translation>
            <numerusform>%Ln client</numerusform>
            <numerusform>%Ln clients</numerusform>
        </translation>
    </message>
    <message>
        <source>selected: %1</source>
        <translation>sélectionné : %1</translation>
    </message>
    <message>
        <source>followed: %1</source>
        <translation>suivi : %1</translation>
    </message>
    <message>
        <source>Arrow keys move, with Shift they select the next client that way; plus and minus zoom, Home shows all clients, F follows the selected one, Return reports from the middle of the map.</source>
        <translation>Les flèches déplacent, avec Maj elles sélectionnent le client suivant dans cette direction ; plus et moins zooment, Début montre tous les clients, F suit le client sélectionné, Entrée signale depuis le centre de la carte.</translation>
    </message>
</context>
<context>
    <name>herd::Notice</name>
    <message>
        <source>%1 at %2</source>
        <translation>%1 à %2</translation>
    </message>
    <message>
        <source>%1: %2.</source>
        <translation>%1 : %2.</translation>
    </message>
    <message>
        <source>Are the servers running, and is it a monitor port? Those of built-in herds are 13000 to 13004. It is tried again every two seconds.</source>
        <translation>Les serveurs tournent-ils, et est-ce un port de moniteur ? Ceux des troupeaux intégrés vont de 13000 à 13004. Nouvel essai toutes les deux secondes.</translation>
    </message>
    <message>
        <source>Use a dashboard and servers of the same release.</source>
        <translation>Utilisez un tableau de bord et des serveurs de la même version.</translation>
    </message>
    <message>
        <source>This program speaks version %1 of the monitor stream. Attach again with what is asked for.</source>
        <translation>Ce programme parle la version %1 du flux de moniteur. Reconnectez-vous avec ce qui est demandé.</translation>
    </message>
    <message>
        <source>That is no monitor port of a server. A server of a built-in herd has it %1 above its port for clients.</source>
        <translation>Ce n’est pas un port de moniteur d’un serveur. Un serveur d’un troupeau intégré l’a %1 au-dessus de son port pour les clients.</translation>
    </message>
    <message>
        <source>%1 can&apos;t be watched</source>
        <translation>%1 ne peut pas être observé</translation>
    </message>
    <message>
        <source>Nobody answers at %1</source>
        <translation>Personne ne répond à %1</translation>
    </message>
    <message>
        <source>There is nothing to watch</source>
        <translation>Il n’y a rien à observer</translation>
    </message>
    <message>
        <source>No herd is watched</source>
        <translation>Aucun troupeau n’est observé</translation>
    </message>
    <message>
        <source>Attach to servers that run, or look at the demo: five servers in this program.</source>
        <translation>Connectez-vous à des serveurs qui tournent, ou regardez la démo : cinq serveurs dans ce programme.</translation>
    </message>
    <message>
        <source>No server answers any more</source>
        <translation>Plus aucun serveur ne répond</translation>
    </message>
    <message>
        <source>What is shown is what was known last. It is tried again every two seconds, and goes on by itself when a server is back.</source>
        <translation>On voit ce qui était connu en dernier. Nouvel essai toutes les deux secondes, et cela reprend de soi-même quand un serveur revient.</translation>
    </message>
    <message>
        <source>Start the demo</source>
        <translation>Lancer la démo</translation>
    </message>
    <message>
        <source>Try again</source>
        <translation>Réessayer</translation>
    </message>
</context>
<context>
    <name>herd::Opening</name>
    <message>
        <source>Opening %1...</source>
        <translation>Ouverture de %1...</translation>
    </message>
</context>
<context>
    <name>herd::Player</name>
    <message>
        <source>None before</source>
        <translation>Aucun avant</translation>
    </message>
    <message>
        <source>No fault follows</source>
        <translation>Aucune panne ne suit</translation>
    </message>
    <message>
        <source>No answer with a question mark follows</source>
        <translation>Aucune réponse avec point d’interrogation ne suit</translation>
    </message>
    <message>
        <source>The servers do not differ again</source>
        <translation>Les serveurs ne diffèrent plus</translation>
    </message>
</context>
<context>
    <name>herd::RecordAction</name>
    <message>
        <source>Recorded in %1</source>
        <translation>Enregistré dans %1</translation>
    </message>
    <message>
        <source>The recording has ended, and what came before is there: %1</source>
        <translation>L’enregistrement est terminé, et ce qui précède y est : %1</translation>
    </message>
    <message>
        <source>Recording %1</source>
        <translation>Enregistrement de %1</translation>
    </message>
    <message>
        <source>Record</source>
        <translation>Enregistrer</translation>
    </message>
    <message>
        <source>End the recording</source>
        <translation>Terminer l’enregistrement</translation>
    </message>
    <message>
        <source>Record what is watched, whatever is shown of it</source>
        <translation>Enregistrer ce qui est observé, quoi que l’on en montre</translation>
    </message>
    <message>
        <source>Nothing is recorded: %1</source>
        <translation>Rien n’est enregistré : %1</translation>
    </message>
</context>
<context>
    <name>herd::RecordingSource</name>
    <message numerus="yes">
        <source>%1 and %n more</source>
        <translation>
            <numerusform>%1 et %n de plus</numerusform>
            <numerusform>%1 et %n de plus</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>herd::RecordingWords</name>
    <message>
        <source>%1 can&apos;t be read: %2. Is it there, is it a file, and may you read it?</source>
        <translation>Impossible de lire %1 : %2. Existe-t-il, est-ce un fichier, et avez-vous le droit de le lire ?</translation>
    </message>
    <message>
        <source>%1 is no recording. Choose a file that herd-headless --record wrote, or Record in this window.</source>
        <translation>%1 n’est pas un enregistrement. Choisissez un fichier écrit par herd-headless --record ou par « Enregistrer » dans cette fenêtre.</translation>
    </message>
    <message>
        <source>%1 was recorded by another version of Herd. Open it with a dashboard of the release that wrote it.</source>
        <translation>%1 a été enregistré par une autre version de Herd. Ouvrez-le avec le tableau de bord de la version qui l’a écrit.</translation>
    </message>
    <message>
        <source>%1 was cut off at once and holds nothing. Choose another one.</source>
        <translation>%1 a été coupé aussitôt et ne contient rien. Choisissez-en un autre.</translation>
    </message>
    <message>
        <source>%1 is cut off: whoever wrote it was killed, or still writes. All that was there is shown.</source>
        <translation>%1 est coupé : son auteur a été arrêté, ou écrit encore. Tout ce qui s’y trouvait est affiché.</translation>
    </message>
    <message>
        <source>%1 is damaged at byte %2. What is damaged is left out, and all that is whole is shown.</source>
        <translation>%1 est endommagé à l’octet %2. Ce qui est endommagé est omis, tout ce qui est intact est affiché.</translation>
    </message>
    <message numerus="yes">
        <source>%1 There are %Ln more problem(s).</source>
        <translation>
            <numerusform>%1 Il y a %Ln autre problème.</numerusform>
            <numerusform>%1 Il y a %Ln autres problèmes.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>herd::SaveFile</name>
    <message>
        <source>%1 cannot be written: %2. What was there is as it was. Choose another place, or make room.</source>
        <translation>Impossible d’écrire %1 : %2. Ce qui s’y trouvait est intact. Choisissez un autre emplacement, ou libérez de la place.</translation>
    </message>
    <message>
        <source>it is no file</source>
        <translation>ce n’est pas un fichier</translation>
    </message>
</context>
<context>
    <name>herd::ServerItem</name>
    <message>
        <source>waiting for it</source>
        <translation>on l’attend</translation>
    </message>
    <message>
        <source>%1 lines/s</source>
        <translation>%1 lignes/s</translation>
    </message>
    <message>
        <source>paused</source>
        <translation>en pause</translation>
    </message>
    <message>
        <source>no answer</source>
        <translation>pas de réponse</translation>
    </message>
    <message>
        <source>clients: %1</source>
        <translation>clients : %1</translation>
    </message>
    <message>
        <source>%1: %2, clients known: %3</source>
        <comment>server, its state</comment>
        <translation>%1 : %2, clients connus : %3</translation>
    </message>
    <message>
        <source>%1; knows something else than most servers</source>
        <translation>%1 ; sait autre chose que la plupart des serveurs</translation>
    </message>
</context>
<context>
    <name>herd::ServersModel</name>
    <message>
        <source>Server</source>
        <translation>Serveur</translation>
    </message>
    <message>
        <source>State</source>
        <translation>État</translation>
    </message>
    <message>
        <source>Lines/s</source>
        <translation>Lignes/s</translation>
    </message>
    <message>
        <source>Clients</source>
        <translation>Clients</translation>
    </message>
    <message>
        <source>Connections</source>
        <translation>Connexions</translation>
    </message>
    <message>
        <source>Owed</source>
        <translation>Dus</translation>
    </message>
    <message>
        <source>Digest</source>
        <translation>Empreinte</translation>
    </message>
    <message>
        <source>Faults</source>
        <translation>Pannes</translation>
    </message>
    <message>
        <source>Address</source>
        <translation>Adresse</translation>
    </message>
    <message>
        <source>Herd</source>
        <translation>Troupeau</translation>
    </message>
</context>
<context>
    <name>herd::Shell</name>
    <message>
        <source>Open recordings</source>
        <translation>Ouvrir des enregistrements</translation>
    </message>
    <message>
        <source>F&amp;aults</source>
        <translation>&amp;Pannes</translation>
    </message>
    <message>
        <source>Compare: one recording, or all of one herd</source>
        <translation>Comparer : un enregistrement, ou tous ceux d’un troupeau</translation>
    </message>
    <message>
        <source>Compare: the other recording, or all of the other herd</source>
        <translation>Comparer : l’autre enregistrement, ou tous ceux de l’autre troupeau</translation>
    </message>
</context>
<context>
    <name>herd::ShortcutList</name>
    <message>
        <source>Topology</source>
        <translation>Topologie</translation>
    </message>
    <message>
        <source>Tab</source>
        <translation>Tab</translation>
    </message>
    <message>
        <source>Selects the next server or link</source>
        <translation>Sélectionne le serveur ou la liaison qui suit</translation>
    </message>
    <message>
        <source>Arrow keys</source>
        <translation>Flèches</translation>
    </message>
    <message>
        <source>Select what is that way</source>
        <translation>Sélectionnent ce qui est de ce côté</translation>
    </message>
    <message>
        <source>Menu</source>
        <translation>Menu</translation>
    </message>
    <message>
        <source>Opens the menu of what is selected</source>
        <translation>Ouvre le menu de la sélection</translation>
    </message>
    <message>
        <source>Map</source>
        <translation>Carte</translation>
    </message>
    <message>
        <source>Move the map</source>
        <translation>Déplacent la carte</translation>
    </message>
    <message>
        <source>+ and -</source>
        <translation>+ et -</translation>
    </message>
    <message>
        <source>Zoom</source>
        <translation>Zooment</translation>
    </message>
    <message>
        <source>Home</source>
        <translation>Début</translation>
    </message>
    <message>
        <source>Shows all clients</source>
        <translation>Montre tous les clients</translation>
    </message>
    <message>
        <source>F</source>
        <translation>F</translation>
    </message>
    <message>
        <source>Follows the selected client, or no longer</source>
        <translation>Suit le client sélectionné, ou ne le suit plus</translation>
    </message>
    <message>
        <source>Escape</source>
        <translation>Échap</translation>
    </message>
    <message>
        <source>Leaves what is followed, asked, selected</source>
        <translation>Quitte ce qui est suivi, demandé, sélectionné</translation>
    </message>
    <message>
        <source>Keys</source>
        <translation>Touches</translation>
    </message>
    <message>
        <source>Keys and what they do</source>
        <translation>Touches et ce qu’elles font</translation>
    </message>
    <message>
        <source>What they do</source>
        <translation>Ce qu’elles font</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <translation>%1 : %2</translation>
    </message>
    <message>
        <source>Selects nothing</source>
        <translation>Ne sélectionne rien</translation>
    </message>
    <message>
        <source>Timeline</source>
        <translation>Chronologie</translation>
    </message>
    <message>
        <source>Move in time, and from lane to lane</source>
        <translation>Déplacent dans le temps et de piste en piste</translation>
    </message>
    <message>
        <source>End</source>
        <translation>Fin</translation>
    </message>
    <message>
        <source>Follows the newest</source>
        <translation>Suit le plus récent</translation>
    </message>
    <message>
        <source>Shows all of the time</source>
        <translation>Montre toute la période</translation>
    </message>
    <message>
        <source>Clears the selection</source>
        <translation>Efface la sélection</translation>
    </message>
    <message>
        <source>Latency</source>
        <translation>Latence</translation>
    </message>
    <message>
        <source>Delete</source>
        <translation>Suppr</translation>
    </message>
    <message>
        <source>Measures anew</source>
        <translation>Recommence la mesure</translation>
    </message>
    <message>
        <source>Filter</source>
        <translation>Filtre</translation>
    </message>
    <message>
        <source>Ctrl+Space</source>
        <translation>Ctrl+Espace</translation>
    </message>
    <message>
        <source>Offers what can follow</source>
        <translation>Propose ce qui peut suivre</translation>
    </message>
    <message>
        <source>Up and Down</source>
        <translation>Haut et Bas</translation>
    </message>
    <message>
        <source>Bring back filters of before</source>
        <translation>Rappellent les filtres précédents</translation>
    </message>
    <message>
        <source>Clears the filter, then goes to the rows</source>
        <translation>Efface le filtre, puis passe aux lignes</translation>
    </message>
    <message>
        <source>Console</source>
        <translation>Console</translation>
    </message>
    <message>
        <source>Return</source>
        <translation>Entrée</translation>
    </message>
    <message>
        <source>Sends the line</source>
        <translation>Envoie la ligne</translation>
    </message>
    <message>
        <source>Bring back lines of before</source>
        <translation>Rappellent les lignes précédentes</translation>
    </message>
    <message>
        <source>Time</source>
        <translation>Temps</translation>
    </message>
    <message>
        <source>[ and ]</source>
        <translation>[ et ]</translation>
    </message>
    <message>
        <source>Slower, faster</source>
        <translation>Plus lent, plus vite</translation>
    </message>
    <message>
        <source>Shift+F7, F8, F9</source>
        <translation>Maj+F7, F8, F9</translation>
    </message>
    <message>
        <source>Go to what F7, F8, F9 go to, but before</source>
        <translation>Vont où vont F7, F8, F9, mais en arrière</translation>
    </message>
    <message>
        <source>Ctrl+arrow keys</source>
        <translation>Ctrl+flèches</translation>
    </message>
    <message>
        <source>Move the selected server</source>
        <translation>Déplacent le serveur sélectionné</translation>
    </message>
    <message>
        <source>Shift+arrow keys</source>
        <translation>Maj+flèches</translation>
    </message>
    <message>
        <source>Select the next client that way</source>
        <translation>Sélectionnent le client suivant dans cette direction</translation>
    </message>
    <message>
        <source>Reports from the middle (IAMAT)</source>
        <translation>Signale depuis le centre (IAMAT)</translation>
    </message>
    <message>
        <source>Shift+Return</source>
        <translation>Maj+Entrée</translation>
    </message>
    <message>
        <source>Asks what is near the middle (WHATSAT)</source>
        <translation>Demande ce qu’il y a près du centre (WHATSAT)</translation>
    </message>
    <message>
        <source>Shift+Left, Shift+Right</source>
        <translation>Maj+Gauche, Maj+Droite</translation>
    </message>
    <message>
        <source>Select a span of time</source>
        <translation>Sélectionnent un intervalle de temps</translation>
    </message>
    <message>
        <source>Ctrl+Left, Ctrl+Right</source>
        <translation>Ctrl+Gauche, Ctrl+Droite</translation>
    </message>
    <message>
        <source>Move the selected span</source>
        <translation>Déplacent l’intervalle sélectionné</translation>
    </message>
    <message>
        <source>Zooms to the selected span, or shows all</source>
        <translation>Zoome sur l’intervalle sélectionné, ou montre tout</translation>
    </message>
    <message>
        <source>N, Shift+N</source>
        <translation>N, Maj+N</translation>
    </message>
    <message>
        <source>Say what the next flag means, or the one before</source>
        <translation>Disent ce que signifie le drapeau suivant, ou le précédent</translation>
    </message>
    <message>
        <source>Say what a row or a bar means</source>
        <translation>Disent ce que signifie une ligne ou une barre</translation>
    </message>
    <message>
        <source>Ctrl+C</source>
        <translation>Ctrl+C</translation>
    </message>
    <message>
        <source>Copies all as text</source>
        <translation>Copie tout en texte</translation>
    </message>
    <message>
        <source>Tables</source>
        <translation>Tableaux</translation>
    </message>
    <message>
        <source>Follows what the row is about</source>
        <translation>Suit ce dont parle la ligne</translation>
    </message>
    <message>
        <source>Copies the selected rows</source>
        <translation>Copie les lignes sélectionnées</translation>
    </message>
    <message>
        <source>Offers filters for the cell, and to sort</source>
        <translation>Propose des filtres pour la cellule, et de trier</translation>
    </message>
    <message>
        <source>Ctrl+F</source>
        <translation>Ctrl+F</translation>
    </message>
    <message>
        <source>Goes to the filter of the table in front</source>
        <translation>Va au filtre du tableau qui est devant</translation>
    </message>
    <message>
        <source>Arrow keys, Page Up, Page Down</source>
        <translation>Flèches, Page précédente, Page suivante</translation>
    </message>
    <message>
        <source>On the slider: a second, ten seconds</source>
        <translation>Sur le curseur : une seconde, dix secondes</translation>
    </message>
    <message>
        <source>Home, End</source>
        <translation>Début, Fin</translation>
    </message>
    <message>
        <source>On the slider: to the beginning, to the end</source>
        <translation>Sur le curseur : au début, à la fin</translation>
    </message>
    <message>
        <source>Tour</source>
        <translation>Visite</translation>
    </message>
    <message>
        <source>F2, F3, F4</source>
        <translation>F2, F3, F4</translation>
    </message>
    <message>
        <source>Hold it, go on, end it</source>
        <translation>La retenir, continuer, la terminer</translation>
    </message>
    <message>
        <source>Comparison</source>
        <translation>Comparaison</translation>
    </message>
    <message>
        <source>Space, F9</source>
        <translation>Espace, F9</translation>
    </message>
    <message>
        <source>Let time stand still or go on, go to the next difference</source>
        <translation>Arrêter le temps ou le laisser continuer, aller à la différence suivante</translation>
    </message>
    <message>
        <source>Ctrl+W</source>
        <translation>Ctrl+W</translation>
    </message>
    <message>
        <source>Closes the window</source>
        <translation>Ferme la fenêtre</translation>
    </message>
    <message>
        <source>Window</source>
        <translation>Fenêtre</translation>
    </message>
    <message>
        <source>F6, Shift+F6</source>
        <translation>F6, Maj+F6</translation>
    </message>
    <message>
        <source>Go to the next panel, to the one before</source>
        <translation>Aller au panneau suivant, au précédent</translation>
    </message>
</context>
<context>
    <name>herd::SpeedBox</name>
    <message>
        <source>Speed</source>
        <translation>Vitesse</translation>
    </message>
    <message>
        <source>How fast time goes ([ slower, ] faster)</source>
        <translation>La vitesse du temps ([ plus lent, ] plus vite)</translation>
    </message>
</context>
<context>
    <name>herd::Strip</name>
    <message>
        <source>Cancel</source>
        <translation>Annuler</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Fermer</translation>
    </message>
</context>
<context>
    <name>herd::Table</name>
    <message>
        <source>Copy cell</source>
        <translation>Copier la cellule</translation>
    </message>
    <message>
        <source>Copy rows</source>
        <translation>Copier les lignes</translation>
    </message>
    <message>
        <source>No row meets the filter.</source>
        <translation>Aucune ligne ne répond au filtre.</translation>
    </message>
    <message>
        <source>Sort by this column</source>
        <translation>Trier selon cette colonne</translation>
    </message>
</context>
<context>
    <name>herd::TableButtons</name>
    <message>
        <source>Write these rows to a file (%1)</source>
        <translation>Écrire ces lignes dans un fichier (%1)</translation>
    </message>
    <message>
        <source>Written: %1</source>
        <translation>Écrit : %1</translation>
    </message>
</context>
<context>
    <name>herd::TableSaver</name>
    <message>
        <source>nothing was written</source>
        <translation>rien n’a été écrit</translation>
    </message>
</context>
<context>
    <name>herd::TimeBar</name>
    <message>
        <source>Time</source>
        <translation>Temps</translation>
    </message>
    <message>
        <source>Live</source>
        <translation>En direct</translation>
    </message>
    <message>
        <source>Pause</source>
        <translation>Pause</translation>
    </message>
    <message>
        <source>Step</source>
        <translation>Pas</translation>
    </message>
    <message>
        <source>Go on</source>
        <translation>Continuer</translation>
    </message>
    <message>
        <source>Show what happens now</source>
        <translation>Montrer ce qui se passe maintenant</translation>
    </message>
    <message>
        <source>Let time stand still, or go on</source>
        <translation>Arrêter le temps, ou le laisser reprendre</translation>
    </message>
    <message>
        <source>Show one line more</source>
        <translation>Montrer une ligne de plus</translation>
    </message>
    <message>
        <source>Time that is shown</source>
        <translation>Heure affichée</translation>
    </message>
    <message>
        <source>Fault ›</source>
        <translation>Panne ›</translation>
    </message>
    <message>
        <source>Go to the next fault; with Shift to the one before</source>
        <translation>Aller à la panne suivante ; avec Maj, à la précédente</translation>
    </message>
    <message>
        <source>? ›</source>
        <translation>? ›</translation>
    </message>
    <message>
        <source>Go to the next answer with a question mark; with Shift to the one before</source>
        <translation>Aller à la réponse suivante avec point d’interrogation ; avec Maj, à la précédente</translation>
    </message>
    <message>
        <source>Differing ›</source>
        <translation>Écart ›</translation>
    </message>
    <message>
        <source>Go to where servers differ next; with Shift to where they did before</source>
        <translation>Aller au prochain écart entre serveurs ; avec Maj, au précédent</translation>
    </message>
    <message>
        <source>Play</source>
        <translation>Lire</translation>
    </message>
    <message>
        <source>It is looked for in the recording; end that</source>
        <translation>Recherche en cours dans l’enregistrement ; l’arrêter</translation>
    </message>
</context>
<context>
    <name>herd::TimeSlider</name>
    <message>
        <source>Time in the recording</source>
        <translation>Temps dans l’enregistrement</translation>
    </message>
</context>
<context>
    <name>herd::TimelineFlags</name>
    <message>
        <source>cut from %1</source>
        <translation>coupé de %1</translation>
    </message>
    <message>
        <source>all faults healed</source>
        <translation>toutes les pannes réparées</translation>
    </message>
    <message>
        <source>link to %1 healed</source>
        <translation>liaison avec %1 réparée</translation>
    </message>
    <message>
        <source>hears %1 %2 ms late</source>
        <translation>entend %1 avec %2 ms de retard</translation>
    </message>
    <message>
        <source>hears %1 at %2 bytes a second</source>
        <translation>entend %1 à %2 octets par seconde</translation>
    </message>
    <message>
        <source>loses %2 % of what %1 says</source>
        <translation>perd %2 % de ce que dit %1</translation>
    </message>
    <message>
        <source>hears %2 % of what %1 says twice</source>
        <translation>entend deux fois %2 % de ce que dit %1</translation>
    </message>
    <message>
        <source>paused</source>
        <translation>en pause</translation>
    </message>
    <message>
        <source>goes on after a pause</source>
        <translation>reprend après une pause</translation>
    </message>
    <message>
        <source>told to stop</source>
        <translation>prié de s’arrêter</translation>
    </message>
    <message>
        <source>lost</source>
        <translation>perdu</translation>
    </message>
    <message>
        <source>lost, %1</source>
        <translation>perdu, %1</translation>
    </message>
    <message>
        <source>started again</source>
        <translation>redémarré</translation>
    </message>
    <message>
        <source>%1, %2: %3</source>
        <translation>%1, %2 : %3</translation>
    </message>
    <message>
        <source>not watched</source>
        <translation>non observé</translation>
    </message>
    <message numerus="yes">
        <source>and %n more</source>
        <translation>
            <numerusform>et %n de plus</numerusform>
            <numerusform>et %n de plus</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>up, %1 of %n link(s)</source>
        <translation>
            <numerusform>actif, %1 liaison sur %n</numerusform>
            <numerusform>actif, %1 liaisons sur %n</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>herd::TimelinePainter</name>
    <message>
        <source>peak %1/s</source>
        <translation>pic %1/s</translation>
    </message>
</context>
<context>
    <name>herd::TimelineView</name>
    <message>
        <source>Timeline</source>
        <translation>Chronologie</translation>
    </message>
    <message>
        <source>What each server did appears here as soon as one is attached: its links, its updates, and what befell it.</source>
        <translation>Ce qu’a fait chaque serveur apparaît ici dès que l’un est connecté : ses liaisons, ses mises à jour et ce qui lui est arrivé.</translation>
    </message>
    <message>
        <source>Show all (double-click, Home)</source>
        <translation>Tout montrer (double-clic, Début)</translation>
    </message>
    <message>
        <source>Follow the newest (End)</source>
        <translation>Suivre le plus récent (Fin)</translation>
    </message>
    <message>
        <source>Clear the selection (Esc)</source>
        <translation>Effacer la sélection (Échap)</translation>
    </message>
    <message>
        <source>%1, %2: %3</source>
        <translation>%1, %2 : %3</translation>
    </message>
    <message numerus="yes">
        <source>%1; %Ln update(s) in %2</source>
        <translation>
            <numerusform>%1 ; %Ln mise à jour en %2</numerusform>
            <numerusform>%1 ; %Ln mises à jour en %2</numerusform>
        </translation>
    </message>
    <message>
        <source>%1, from %2 to %3</source>
        <comment>servers, time, time</comment>
        <translation>%1, de %2 à %3</translation>
    </message>
    <message numerus="yes">
        <source>%Ln server(s)</source>
        <translation>
            <numerusform>%Ln serveur</numerusform>
            <numerusform>%Ln serveurs</numerusform>
        </translation>
    </message>
    <message>
        <source>selected: %1 to %2</source>
        <translation>sélection : de %1 à %2</translation>
    </message>
    <message>
        <source>What each server did. Arrow keys move, with Shift they select a span, with Ctrl they move it, and Return zooms to it; Escape clears it. Plus and minus zoom, End follows the newest, Home shows all, N says what the next flag means.</source>
        <translation>Ce que chaque serveur a fait. Les flèches déplacent, avec Maj elles sélectionnent un intervalle, avec Ctrl elles le déplacent, et Entrée zoome dessus ; Échap l’efface. Plus et moins zooment, Fin suit le plus récent, Début montre tout, N dit ce que signifie le drapeau suivant.</translation>
    </message>
    <message>
        <source>Zoom to the selection (double-click, Return)</source>
        <translation>Zoomer sur la sélection (double-clic, Entrée)</translation>
    </message>
</context>
<context>
    <name>herd::TopologyView</name>
    <message>
        <source>Topology</source>
        <translation>Topologie</translation>
    </message>
    <message>
        <source>The servers of the herd and the links between them</source>
        <translation>Les serveurs du troupeau et les liaisons entre eux</translation>
    </message>
    <message>
        <source>No herd yet.
Servers appear here once one is attached.</source>
        <translation>Pas encore de troupeau.
Les serveurs apparaissent ici dès que l’un est connecté.</translation>
    </message>
    <message>
        <source>%1, %2</source>
        <comment>servers, links</comment>
        <translation>%1, %2</translation>
    </message>
    <message numerus="yes">
        <source>%Ln server(s)</source>
        <translation>
            <numerusform>%Ln serveur</numerusform>
            <numerusform>%Ln serveurs</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln link(s)</source>
        <translation>
            <numerusform>%Ln liaison</numerusform>
            <numerusform>%Ln liaisons</numerusform>
        </translation>
    </message>
    <message>
        <source>%1, %2</source>
        <comment>servers and links, bridges</comment>
        <translation>%1, %2</translation>
    </message>
    <message numerus="yes">
        <source>%Ln bridge(s)</source>
        <translation>
            <numerusform>%Ln pont</numerusform>
            <numerusform>%Ln ponts</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>herd::Tour</name>
    <message>
        <source>Five servers</source>
        <translation>Cinq serveurs</translation>
    </message>
    <message>
        <source>Each of these servers is a real one and talks to its neighbours along the lines. No database stands behind them: what one knows, it tells the others.</source>
        <translation>Chacun de ces serveurs est réel et parle à ses voisins le long des lignes. Aucune base de données derrière eux : ce que l’un sait, il le dit aux autres.</translation>
    </message>
    <message>
        <source>Reports flood</source>
        <translation>Les rapports se propagent</translation>
    </message>
    <message>
        <source>Phones walk through Los Angeles and tell one server where they are. It tells its neighbours, and they tell theirs. Each dot is such a report on the way that it really took; where it is known already it turns grey and ends.</source>
        <translation>Des téléphones marchent dans Los Angeles et disent à un serveur où ils sont. Il le dit à ses voisins, qui le disent aux leurs. Chaque point est un tel rapport sur le chemin qu’il a vraiment pris ; là où il est déjà connu, il devient gris et s’arrête.</translation>
    </message>
    <message>
        <source>Whichever you ask</source>
        <translation>Qui que l’on interroge</translation>
    </message>
    <message>
        <source>This phone talks to one server only. One or two hops later all of them believe the same of it, as the table of beliefs says.</source>
        <translation>Ce téléphone ne parle qu’à un serveur. Un ou deux sauts plus tard, tous croient la même chose de lui, comme le dit la table des croyances.</translation>
    </message>
    <message>
        <source>A server is killed</source>
        <translation>Un serveur est tué</translation>
    </message>
    <message>
        <source>%1 is gone without a word. Its neighbours see it at once, its phones go to other servers, and the reports find other ways.</source>
        <translation>%1 est parti sans un mot. Ses voisins le voient aussitôt, ses téléphones vont à d’autres serveurs, et les rapports trouvent d’autres chemins.</translation>
    </message>
    <message>
        <source>It comes back</source>
        <translation>Il revient</translation>
    </message>
    <message>
        <source>%1 starts again and knows nothing. It compares digests with its neighbours, and they send what it missed.</source>
        <translation>%1 redémarre et ne sait rien. Il compare des empreintes avec ses voisins, et ils envoient ce qui lui manque.</translation>
    </message>
    <message>
        <source>A partition</source>
        <translation>Une partition</translation>
    </message>
    <message>
        <source>All links of %1 are cut. Both sides go on serving their own clients and believe the last that they heard of the others: the badges differ.</source>
        <translation>Toutes les liaisons de %1 sont coupées. Les deux côtés continuent de servir leurs clients et croient ce qu’ils ont entendu des autres en dernier : les badges diffèrent.</translation>
    </message>
    <message>
        <source>It heals</source>
        <translation>Elle guérit</translation>
    </message>
    <message>
        <source>The links of %1 are back. Each side sends the newest report of every client that the other one misses, and nothing twice.</source>
        <translation>Les liaisons de %1 sont revenues. Chaque côté envoie, pour chaque client, le rapport le plus récent qui manque à l’autre, et rien deux fois.</translation>
    </message>
    <message>
        <source>Time stands still</source>
        <translation>Le temps s’arrête</translation>
    </message>
    <message>
        <source>The herd goes on, but the window shows one moment of it. Step through what happened, line by line, or let the time run on slowly.</source>
        <translation>Le troupeau continue, mais la fenêtre en montre un instant. Parcourez ce qui s’est passé, ligne par ligne, ou laissez le temps reprendre lentement.</translation>
    </message>
    <message>
        <source>Now you</source>
        <translation>À vous</translation>
    </message>
    <message>
        <source>Open the menu of a server or of a link to break something. Double-click the map to be a phone yourself.</source>
        <translation>Ouvrez le menu d’un serveur ou d’une liaison pour casser quelque chose. Double-cliquez sur la carte pour être vous-même un téléphone.</translation>
    </message>
    <message>
        <source>Once more, slowly</source>
        <translation>Encore une fois, lentement</translation>
    </message>
    <message>
        <source>All of this was recorded. Here is the death of %1 once more, four times as slow: its links go down, and its phones turn to other servers. The bar at the top goes to any time of it.</source>
        <translation>Tout cela a été enregistré. Voici encore la fin de %1, quatre fois plus lentement : ses liaisons tombent, et ses téléphones vont à d’autres serveurs. La barre du haut mène à tout instant.</translation>
    </message>
</context>
<context>
    <name>herd::Undo</name>
    <message>
        <source>%1. %2 takes it back.</source>
        <comment>what was done, a key</comment>
        <translation>%1. %2 l’annule.</translation>
    </message>
    <message>
        <source>Taken back: %1</source>
        <translation>Annulé : %1</translation>
    </message>
    <message>
        <source>&amp;Undo</source>
        <translation>&amp;Annuler</translation>
    </message>
    <message>
        <source>&amp;Undo: %1</source>
        <translation>&amp;Annuler : %1</translation>
    </message>
</context>
<context>
    <name>herd::describeLeftOut</name>
    <message>
        <source>lines that came too fast: %1</source>
        <translation>lignes arrivées trop vite : %1</translation>
    </message>
    <message>
        <source>lines that are too long: %1</source>
        <translation>lignes trop longues : %1</translation>
    </message>
    <message>
        <source>reports of too many clients: %1</source>
        <translation>rapports de trop de clients : %1</translation>
    </message>
    <message>
        <source>lines of too many sources: %1</source>
        <translation>lignes de trop de sources : %1</translation>
    </message>
    <message>
        <source>mentions of too many servers: %1</source>
        <translation>mentions de trop de serveurs : %1</translation>
    </message>
    <message>
        <source>mentions of too many links: %1</source>
        <translation>mentions de trop de liaisons : %1</translation>
    </message>
    <message>
        <source>Left out: %1</source>
        <translation>Omis : %1</translation>
    </message>
</context>
<context>
    <name>herd::main</name>
    <message>
        <source>cannot write %1; is the folder there, and does the name end in .png?</source>
        <translation>impossible d’écrire %1 ; le dossier existe-t-il, et le nom finit-il par .png ?</translation>
    </message>
</context>
<context>
    <name>herd::spanText</name>
    <message>
        <source>%1 ms</source>
        <translation>%1 ms</translation>
    </message>
    <message>
        <source>%1 s</source>
        <translation>%1 s</translation>
    </message>
    <message>
        <source>%1 ns</source>
        <translation>%1 ns</translation>
    </message>
    <message>
        <source>%1 µs</source>
        <translation>%1 µs</translation>
    </message>
</context>
</TS>
