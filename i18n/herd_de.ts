<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="de_DE">
<context>
    <name>herd::AttachDialog</name>
    <message>
        <source>Looking for servers on this machine...</source>
        <translation>Suche nach Servern auf diesem Rechner ...</translation>
    </message>
    <message>
        <source>&amp;Use these</source>
        <translation>&amp;Diese nehmen</translation>
    </message>
    <message>
        <source>Attach to servers</source>
        <translation>Mit Servern verbinden</translation>
    </message>
    <message>
        <source>&amp;Monitor ports</source>
        <translation>&amp;Monitorports</translation>
    </message>
    <message>
        <source>HOST:PORT, HOST:PORT, ...</source>
        <translation>HOST:PORT, HOST:PORT, ...</translation>
    </message>
    <message>
        <source>or &amp;herd</source>
        <translation>oder &amp;Herde</translation>
    </message>
    <message>
        <source>Herd file</source>
        <translation>Herdendatei</translation>
    </message>
    <message>
        <source>Name of a built-in herd, or a herd file</source>
        <translation>Name einer eingebauten Herde oder eine Herdendatei</translation>
    </message>
    <message>
        <source>&amp;Token file</source>
        <translation>&amp;Tokendatei</translation>
    </message>
    <message>
        <source>Token file</source>
        <translation>Tokendatei</translation>
    </message>
    <message>
        <source>For servers elsewhere, and to bring faults about</source>
        <translation>Für Server anderswo, und um Störungen auszulösen</translation>
    </message>
    <message>
        <source>&amp;Connect</source>
        <translation>&amp;Verbinden</translation>
    </message>
    <message>
        <source>Browse...</source>
        <translation>Durchsuchen ...</translation>
    </message>
    <message>
        <source>%1 of herd %2</source>
        <translation>%1 der Herde %2</translation>
    </message>
    <message>
        <source>No server answers at the usual monitor ports of this machine.</source>
        <translation>An den üblichen Monitorports dieses Rechners antwortet kein Server.</translation>
    </message>
    <message>
        <source>Found on this machine: %1</source>
        <translation>Auf diesem Rechner gefunden: %1</translation>
    </message>
</context>
<context>
    <name>herd::Attachment</name>
    <message>
        <source>&quot;%1&quot; has no port; give HOST:PORT, such as 127.0.0.1:13000</source>
        <translation>„%1“ hat keinen Port; nötig ist HOST:PORT, etwa 127.0.0.1:13000</translation>
    </message>
    <message>
        <source>give 1 to %1 addresses of monitor ports, with commas between them</source>
        <translation>nötig sind 1 bis %1 Adressen von Monitorports, mit Kommas dazwischen</translation>
    </message>
    <message>
        <source>there is no herd and no file &quot;%1&quot;</source>
        <translation>es gibt weder eine Herde noch eine Datei „%1“</translation>
    </message>
    <message>
        <source>no server of &quot;%1&quot; has a monitor port</source>
        <translation>kein Server von „%1“ hat einen Monitorport</translation>
    </message>
    <message>
        <source>%1 can&apos;t be read, or is empty</source>
        <translation>%1 ist nicht lesbar oder leer</translation>
    </message>
    <message>
        <source>give addresses or a herd, not both</source>
        <translation>entweder Adressen oder eine Herde, nicht beides</translation>
    </message>
</context>
<context>
    <name>herd::Banner</name>
    <message>
        <source>No answer from %1</source>
        <translation>Keine Antwort von %1</translation>
    </message>
    <message>
        <source>No herd is attached</source>
        <translation>Keine Herde ist verbunden</translation>
    </message>
    <message>
        <source>Nobody answers at %1; are the servers running?</source>
        <translation>Niemand antwortet unter %1; laufen die Server?</translation>
    </message>
    <message>
        <source>Not converged: %1</source>
        <translation>Nicht konvergiert: %1</translation>
    </message>
    <message>
        <source>Waiting to hear what the servers know</source>
        <translation>Warte darauf, was die Server wissen</translation>
    </message>
    <message>
        <source>Converged: all servers know the same</source>
        <translation>Konvergiert: alle Server wissen dasselbe</translation>
    </message>
    <message numerus="yes">
        <source>%1 misses reports of %Ln client(s) (oldest %2 s)</source>
        <translation>
            <numerusform>%1 fehlen Meldungen von %Ln Client (älteste %2 s)</numerusform>
            <numerusform>%1 fehlen Meldungen von %Ln Clients (älteste %2 s)</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1; %Ln other(s) miss fewer</source>
        <translation>
            <numerusform>%1; %Ln weiterem fehlt weniger</numerusform>
            <numerusform>%1; %Ln weiteren fehlt weniger</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Reading what %1 knows: %2 of %Ln client(s)</source>
        <translation>
            <numerusform>Lese, was %1 weiß: %2 von %Ln Client</numerusform>
            <numerusform>Lese, was %1 weiß: %2 von %Ln Clients</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Reading what the servers know: %1 of %Ln report(s)</source>
        <translation>
            <numerusform>Lese, was die Server wissen: %1 von %Ln Meldung</numerusform>
            <numerusform>Lese, was die Server wissen: %1 von %Ln Meldungen</numerusform>
        </translation>
    </message>
    <message>
        <source>%1. %2</source>
        <translation>%1. %2</translation>
    </message>
    <message>
        <source>Converged, but there is no bridge at %1: other herds don&apos;t hear it</source>
        <translation>Konvergiert, aber bei %1 fehlt die Brücke: andere Herden erfahren nichts</translation>
    </message>
</context>
<context>
    <name>herd::BeliefsModel</name>
    <message>
        <source>Server</source>
        <translation>Server</translation>
    </message>
    <message>
        <source>Latitude</source>
        <translation>Breite</translation>
    </message>
    <message>
        <source>Longitude</source>
        <translation>Länge</translation>
    </message>
    <message>
        <source>Time</source>
        <translation>Zeit</translation>
    </message>
    <message>
        <source>Told</source>
        <translation>Gemeldet an</translation>
    </message>
    <message>
        <source>Newest</source>
        <translation>Neueste</translation>
    </message>
</context>
<context>
    <name>herd::BridgeItem</name>
    <message>
        <source>not known</source>
        <translation>unbekannt</translation>
    </message>
    <message numerus="yes">
        <source>%1 of %Ln bridge(s) up</source>
        <translation>
            <numerusform>%1 von %Ln Brücke steht</numerusform>
            <numerusform>%1 von %Ln Brücken stehen</numerusform>
        </translation>
    </message>
    <message>
        <source>no answer</source>
        <translation>keine Antwort</translation>
    </message>
    <message>
        <source>reports owed: %1</source>
        <translation>Meldungen im Rückstand: %1</translation>
    </message>
    <message>
        <source>Bridge to %1: %2</source>
        <comment>address, state</comment>
        <translation>Brücke zu %1: %2</translation>
    </message>
</context>
<context>
    <name>herd::Bundle</name>
    <message>
        <source>the folder %1 cannot be created, or is there already</source>
        <translation>der Ordner %1 lässt sich nicht anlegen oder ist schon da</translation>
    </message>
</context>
<context>
    <name>herd::CaptionCard</name>
    <message>
        <source>Tour</source>
        <translation>Rundgang</translation>
    </message>
    <message>
        <source>Hold</source>
        <translation>Halten</translation>
    </message>
    <message>
        <source>Stay at this step until Next</source>
        <translation>Bei diesem Schritt bleiben bis Weiter</translation>
    </message>
    <message>
        <source>Next</source>
        <translation>Weiter</translation>
    </message>
    <message>
        <source>End the tour</source>
        <translation>Rundgang beenden</translation>
    </message>
    <message>
        <source>Undo what the tour broke, and end it</source>
        <translation>Heilen, was der Rundgang gestört hat, und ihn beenden</translation>
    </message>
    <message>
        <source>%1 of %2</source>
        <translation>%1 von %2</translation>
    </message>
    <message>
        <source>Go on to the next step</source>
        <translation>Zum nächsten Schritt weitergehen</translation>
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
        <translation>unbekannt</translation>
    </message>
    <message>
        <source>%1 s</source>
        <translation>%1 s</translation>
    </message>
    <message>
        <source>Server</source>
        <translation>Server</translation>
    </message>
    <message>
        <source>State</source>
        <translation>Zustand</translation>
    </message>
    <message>
        <source>Reason</source>
        <translation>Grund</translation>
    </message>
    <message>
        <source>Since</source>
        <translation>Seit</translation>
    </message>
    <message>
        <source>Faults</source>
        <translation>Störungen</translation>
    </message>
    <message>
        <source>For clients</source>
        <translation>Für Clients</translation>
    </message>
    <message>
        <source>For observers</source>
        <translation>Für Beobachter</translation>
    </message>
    <message>
        <source>Version</source>
        <translation>Version</translation>
    </message>
    <message>
        <source>Knows</source>
        <translation>Weiß</translation>
    </message>
    <message>
        <source>Clients</source>
        <translation>Clients</translation>
    </message>
    <message>
        <source>Digest</source>
        <translation>Prüfsumme</translation>
    </message>
    <message>
        <source>Owed</source>
        <translation>Rückstand</translation>
    </message>
    <message>
        <source>Holds</source>
        <translation>Hält</translation>
    </message>
    <message>
        <source>Connections</source>
        <translation>Verbindungen</translation>
    </message>
    <message>
        <source>Observers</source>
        <translation>Beobachter</translation>
    </message>
    <message>
        <source>Lookups waiting</source>
        <translation>Wartende Anfragen</translation>
    </message>
    <message>
        <source>Unsent</source>
        <translation>Ungesendet</translation>
    </message>
    <message>
        <source>%1 bytes</source>
        <translation>%1 Bytes</translation>
    </message>
    <message>
        <source>Run</source>
        <translation>Lauf</translation>
    </message>
    <message>
        <source>Rates</source>
        <translation>Raten</translation>
    </message>
    <message>
        <source>All</source>
        <translation>Alle</translation>
    </message>
    <message>
        <source>not told</source>
        <translation>nicht gesagt</translation>
    </message>
    <message>
        <source>Commands</source>
        <translation>Befehle</translation>
    </message>
    <message>
        <source>Answers</source>
        <translation>Antworten</translation>
    </message>
    <message>
        <source>Reports heard</source>
        <translation>Gehörte Meldungen</translation>
    </message>
    <message>
        <source>Reports sent</source>
        <translation>Gesendete Meldungen</translation>
    </message>
    <message>
        <source>News</source>
        <translation>Neues</translation>
    </message>
    <message>
        <source>Lookups</source>
        <translation>Anfragen</translation>
    </message>
    <message>
        <source>Links</source>
        <translation>Links</translation>
    </message>
    <message>
        <source>up</source>
        <translation>läuft</translation>
    </message>
    <message>
        <source>up at one end only</source>
        <translation>läuft nur an einem Ende</translation>
    </message>
    <message>
        <source>down</source>
        <translation>aus</translation>
    </message>
    <message>
        <source>cut by an observer</source>
        <translation>von einem Beobachter getrennt</translation>
    </message>
    <message>
        <source>Link</source>
        <translation>Link</translation>
    </message>
    <message>
        <source>%1 – %2</source>
        <translation>%1 – %2</translation>
    </message>
    <message>
        <source>Round trip</source>
        <translation>Umlaufzeit</translation>
    </message>
    <message>
        <source>%1 to %2</source>
        <translation>%1 an %2</translation>
    </message>
    <message>
        <source>Reports</source>
        <translation>Meldungen</translation>
    </message>
    <message>
        <source>As %1 sees it</source>
        <translation>Wie %1 es sieht</translation>
    </message>
    <message>
        <source>up when it was last heard</source>
        <translation>lief, als zuletzt gehört</translation>
    </message>
    <message>
        <source>down when it was last heard</source>
        <translation>aus, als zuletzt gehört</translation>
    </message>
    <message>
        <source>Warning</source>
        <translation>Warnung</translation>
    </message>
    <message>
        <source>Reconnects</source>
        <translation>Neuverbindungen</translation>
    </message>
    <message>
        <source>Client</source>
        <translation>Client</translation>
    </message>
    <message>
        <source>Latitude</source>
        <translation>Breite</translation>
    </message>
    <message>
        <source>Longitude</source>
        <translation>Länge</translation>
    </message>
    <message>
        <source>Told</source>
        <translation>Gemeldet an</translation>
    </message>
    <message>
        <source>Its time</source>
        <translation>Seine Zeit</translation>
    </message>
    <message>
        <source>Received</source>
        <translation>Empfangen</translation>
    </message>
    <message>
        <source>Difference</source>
        <translation>Unterschied</translation>
    </message>
    <message>
        <source>Age</source>
        <translation>Alter</translation>
    </message>
    <message>
        <source>Reports that came to servers, since it is shown here</source>
        <translation>Meldungen, die bei Servern ankamen, seit er hier gezeigt wird</translation>
    </message>
    <message>
        <source>Newer</source>
        <translation>Neuere</translation>
    </message>
    <message>
        <source>Duplicates</source>
        <translation>Doppelte</translation>
    </message>
    <message>
        <source>Stale</source>
        <translation>Veraltete</translation>
    </message>
    <message>
        <source>Who believes what</source>
        <translation>Wer was glaubt</translation>
    </message>
    <message>
        <source>This</source>
        <translation>Dies</translation>
    </message>
    <message>
        <source>Of %1 ago</source>
        <translation>Von vor %1</translation>
    </message>
    <message>
        <source>Nothing</source>
        <translation>Nichts</translation>
    </message>
    <message>
        <source>Line</source>
        <translation>Zeile</translation>
    </message>
    <message>
        <source>As it came</source>
        <translation>Wie sie kam</translation>
    </message>
    <message>
        <source>Line of a server</source>
        <translation>Zeile eines Servers</translation>
    </message>
    <message>
        <source>Bridge</source>
        <translation>Brücke</translation>
    </message>
</context>
<context>
    <name>herd::CellDelegate</name>
    <message>
        <source>not watched</source>
        <translation>nicht beobachtet</translation>
    </message>
    <message>
        <source>waiting</source>
        <translation>wartet</translation>
    </message>
    <message>
        <source>up</source>
        <translation>läuft</translation>
    </message>
    <message>
        <source>paused</source>
        <translation>angehalten</translation>
    </message>
    <message>
        <source>lost</source>
        <translation>verloren</translation>
    </message>
    <message>
        <source>down</source>
        <translation>aus</translation>
    </message>
    <message>
        <source>refused</source>
        <translation>abgewiesen</translation>
    </message>
    <message>
        <source>all agree</source>
        <translation>alle einig</translation>
    </message>
    <message>
        <source>differs</source>
        <translation>uneinig</translation>
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
        <translation>Breite</translation>
    </message>
    <message>
        <source>Longitude</source>
        <translation>Länge</translation>
    </message>
    <message>
        <source>Time</source>
        <translation>Zeit</translation>
    </message>
    <message>
        <source>Told</source>
        <translation>Gemeldet an</translation>
    </message>
    <message>
        <source>Agreed</source>
        <translation>Einig</translation>
    </message>
</context>
<context>
    <name>herd::Command</name>
    <message>
        <source>%1: %2</source>
        <comment>menu, what is in it</comment>
        <translation>%1: %2</translation>
    </message>
</context>
<context>
    <name>herd::CommandPalette</name>
    <message>
        <source>Commands</source>
        <translation>Befehle</translation>
    </message>
    <message>
        <source>Type a part of what you want to do</source>
        <translation>Einen Teil dessen eintippen, was Sie tun wollen</translation>
    </message>
    <message>
        <source>Part of a command</source>
        <translation>Teil eines Befehls</translation>
    </message>
    <message>
        <source>Commands found</source>
        <translation>Gefundene Befehle</translation>
    </message>
</context>
<context>
    <name>herd::CompareBar</name>
    <message>
        <source>Time</source>
        <translation>Zeit</translation>
    </message>
    <message>
        <source>Time that is shown</source>
        <translation>Gezeigte Zeit</translation>
    </message>
    <message>
        <source>How both lie side by side</source>
        <translation>Wie beide nebeneinander liegen</translation>
    </message>
    <message>
        <source>Both from their beginning</source>
        <translation>Beide von ihrem Anfang an</translation>
    </message>
    <message>
        <source>Both at the same time</source>
        <translation>Beide zur selben Zeit</translation>
    </message>
    <message>
        <source>Pause</source>
        <translation>Anhalten</translation>
    </message>
    <message>
        <source>Play</source>
        <translation>Abspielen</translation>
    </message>
    <message>
        <source>Let time stand still, or go on</source>
        <translation>Die Zeit anhalten oder weiterlaufen lassen</translation>
    </message>
    <message>
        <source>Stop</source>
        <translation>Anhalten</translation>
    </message>
    <message>
        <source>Next difference ›</source>
        <translation>Nächster Unterschied ›</translation>
    </message>
    <message>
        <source>Go to where a server, a link or a digest begins to differ for longer than a second</source>
        <translation>Dorthin, wo sich ein Server, ein Link oder eine Prüfsumme für mehr als eine Sekunde zu unterscheiden beginnt</translation>
    </message>
</context>
<context>
    <name>herd::CompareWindow</name>
    <message>
        <source>Nothing else begins to differ.</source>
        <translation>Sonst beginnt sich nichts zu unterscheiden.</translation>
    </message>
    <message>
        <source>%1 and %2 - Herd</source>
        <translation>%1 und %2 - Herd</translation>
    </message>
    <message>
        <source>Differences</source>
        <translation>Unterschiede</translation>
    </message>
    <message>
        <source>What both tell otherwise of the herd at this moment appears here.</source>
        <translation>Hier erscheint, was beide in diesem Augenblick anders über die Herde sagen.</translation>
    </message>
    <message>
        <source>Both tell the same</source>
        <translation>Beide sagen dasselbe</translation>
    </message>
    <message numerus="yes">
        <source>%Ln difference(s)</source>
        <translation>
            <numerusform>%Ln Unterschied</numerusform>
            <numerusform>%Ln Unterschiede</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1, and %Ln more client(s) that differ</source>
        <translation>
            <numerusform>%1 und %Ln weiterer Client, der sich unterscheidet</numerusform>
            <numerusform>%1 und %Ln weitere Clients, die sich unterscheiden</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>herd::ComparedPanel</name>
    <message>
        <source>%1, from %2</source>
        <translation>%1, ab %2</translation>
    </message>
    <message>
        <source>Nothing is known of a herd at this time.</source>
        <translation>Von einer Herde ist zu dieser Zeit nichts bekannt.</translation>
    </message>
    <message>
        <source>Opening: %1 %</source>
        <translation>Wird geöffnet: %1 %</translation>
    </message>
</context>
<context>
    <name>herd::Console</name>
    <message>
        <source>Console</source>
        <translation>Konsole</translation>
    </message>
    <message>
        <source>Server to talk to</source>
        <translation>Server, mit dem gesprochen wird</translation>
    </message>
    <message>
        <source>Line to send</source>
        <translation>Zeile zum Senden</translation>
    </message>
    <message>
        <source>A line to send, such as WHATSAT kiwi 10 5</source>
        <translation>Eine Zeile zum Senden, etwa WHATSAT kiwi 10 5</translation>
    </message>
    <message>
        <source>Send</source>
        <translation>Senden</translation>
    </message>
    <message>
        <source>Sends the line and a newline (Return); up and down bring back what was sent before</source>
        <translation>Sendet die Zeile mit Zeilenende (Eingabe); Auf und Ab holen früher Gesendetes zurück</translation>
    </message>
    <message>
        <source>What the server answered</source>
        <translation>Was der Server antwortete</translation>
    </message>
    <message>
        <source>What a server answers appears here, byte for byte: choose one, write a line, press Return.</source>
        <translation>Hier erscheint Byte für Byte, was ein Server antwortet: einen wählen, eine Zeile schreiben, Eingabe drücken.</translation>
    </message>
    <message>
        <source>Templates</source>
        <translation>Vorlagen</translation>
    </message>
    <message>
        <source>Puts a command into the line, to be changed and sent</source>
        <translation>Setzt einen Befehl in die Zeile, zum Ändern und Senden</translation>
    </message>
    <message>
        <source>IAMAT from now</source>
        <translation>IAMAT von jetzt</translation>
    </message>
    <message>
        <source>WHATSAT, five places within 10 km</source>
        <translation>WHATSAT, fünf Orte im Umkreis von 10 km</translation>
    </message>
    <message>
        <source>There is no server to talk to.</source>
        <translation>Es gibt keinen Server, mit dem zu sprechen wäre.</translation>
    </message>
    <message>
        <source>Not sent: the port that this server has for clients is not known.</source>
        <translation>Nicht gesendet: der Port dieses Servers für Clients ist nicht bekannt.</translation>
    </message>
    <message>
        <source>Further bytes that are not shown: %1</source>
        <translation>Weitere Bytes, die nicht gezeigt werden: %1</translation>
    </message>
    <message>
        <source>%1  answered in %2</source>
        <translation>%1  antwortete in %2</translation>
    </message>
</context>
<context>
    <name>herd::Dashboard</name>
    <message>
        <source>Servers</source>
        <translation>Server</translation>
    </message>
    <message>
        <source>Servers appear here once one is attached.</source>
        <translation>Server erscheinen hier, sobald einer verbunden ist.</translation>
    </message>
    <message>
        <source>Clients</source>
        <translation>Clients</translation>
    </message>
    <message>
        <source>Clients appear here as soon as one tells a server where it is.</source>
        <translation>Clients erscheinen hier, sobald einer einem Server meldet, wo er ist.</translation>
    </message>
    <message>
        <source>What each server believes</source>
        <translation>Was jeder Server glaubt</translation>
    </message>
    <message>
        <source>Select a client in the map or in the table of clients.</source>
        <translation>Einen Client auf der Karte oder in der Tabelle der Clients wählen.</translation>
    </message>
    <message>
        <source>Events</source>
        <translation>Ereignisse</translation>
    </message>
    <message>
        <source>What happens in the herd appears here, as it happens.</source>
        <translation>Was in der Herde geschieht, erscheint hier, sobald es geschieht.</translation>
    </message>
    <message>
        <source>Traffic</source>
        <translation>Verkehr</translation>
    </message>
    <message>
        <source>Commands, answers and lines of links appear here, as servers read and write them.</source>
        <translation>Befehle, Antworten und Zeilen der Links erscheinen hier, so wie Server sie lesen und schreiben.</translation>
    </message>
    <message>
        <source>Map</source>
        <translation>Karte</translation>
    </message>
    <message>
        <source>Beliefs</source>
        <translation>Wissensstand</translation>
    </message>
    <message>
        <source>Console</source>
        <translation>Konsole</translation>
    </message>
    <message>
        <source>%1 - Herd</source>
        <translation>%1 - Herd</translation>
    </message>
    <message>
        <source>Timeline</source>
        <translation>Zeitachse</translation>
    </message>
    <message>
        <source>Latency</source>
        <translation>Latenz</translation>
    </message>
    <message>
        <source>A server is back, and this goes on.</source>
        <translation>Ein Server ist zurück, und es geht weiter.</translation>
    </message>
    <message>
        <source>Herd</source>
        <translation>Herd</translation>
    </message>
    <message>
        <source>Inspector</source>
        <translation>Inspektor</translation>
    </message>
    <message>
        <source>Measure anew</source>
        <translation>Neu messen</translation>
    </message>
    <message>
        <source>Move %1</source>
        <comment>a server</comment>
        <translation>%1 verschieben</translation>
    </message>
</context>
<context>
    <name>herd::DashboardOptions</name>
    <message>
        <source>--theme is system, light or dark, not &quot;%1&quot;</source>
        <translation>--theme ist system, light oder dark, nicht „%1“</translation>
    </message>
    <message>
        <source>--lang: &quot;%1&quot; is not spoken here; see --help</source>
        <translation>--lang: „%1“ wird hier nicht gesprochen; siehe --help</translation>
    </message>
    <message>
        <source>--size is WIDTHxHEIGHT, each %1 to %2, not &quot;%3&quot;</source>
        <translation>--size ist BREITExHÖHE, je %1 bis %2, nicht „%3“</translation>
    </message>
    <message>
        <source>--seed is a whole number, not &quot;%1&quot;</source>
        <translation>--seed ist eine ganze Zahl, nicht „%1“</translation>
    </message>
    <message>
        <source>--scene is one of %1, not &quot;%2&quot;</source>
        <translation>--scene ist eine von %1, nicht „%2“</translation>
    </message>
    <message>
        <source>watch running servers, at their monitor ports</source>
        <translation>laufende Server beobachten, an ihren Monitorports</translation>
    </message>
    <message>
        <source>watch the servers of a built-in herd, or of a herd file</source>
        <translation>die Server einer eingebauten Herde oder einer Herdendatei beobachten</translation>
    </message>
    <message>
        <source>the servers&apos; monitor token, for servers elsewhere and for faults</source>
        <translation>das Monitortoken der Server, für Server anderswo und für Störungen</translation>
    </message>
    <message>
        <source>what it looks like (default: system)</source>
        <translation>wie es aussieht (Standard: system)</translation>
    </message>
    <message>
        <source>de, en, es, fr, ja or zh_CN (default: the system&apos;s)</source>
        <translation>de, en, es, fr, ja oder zh_CN (Standard: die des Systems)</translation>
    </message>
    <message>
        <source>other people, in the demo and in scenes (default: 1)</source>
        <translation>andere Leute, in der Vorführung und in Szenen (Standard: 1)</translation>
    </message>
    <message>
        <source>write a picture of a scene, and end; needs no display</source>
        <translation>ein Bild einer Szene schreiben und enden; braucht keine Anzeige</translation>
    </message>
    <message>
        <source>what the picture shows (default: overview)</source>
        <translation>was das Bild zeigt (Standard: overview)</translation>
    </message>
    <message>
        <source>of the window or the picture (default: 1600x900)</source>
        <translation>des Fensters oder des Bildes (Standard: 1600x900)</translation>
    </message>
    <message>
        <source>nothing moves that need not</source>
        <translation>nichts bewegt sich, das nicht muss</translation>
    </message>
    <message>
        <source>say the version and end</source>
        <translation>die Version sagen und enden</translation>
    </message>
    <message>
        <source>say this and end</source>
        <translation>dies sagen und enden</translation>
    </message>
    <message>
        <source>Shows what the servers of a herd do and what they know. Without options: a demonstration with five servers in this process.</source>
        <translation>Zeigt, was die Server einer Herde tun und was sie wissen. Ohne Optionen: eine Vorführung mit fünf Servern in diesem Prozess.</translation>
    </message>
    <message>
        <source>%1 Try --help.</source>
        <translation>%1 Hilfe: --help.</translation>
    </message>
    <message>
        <source>&quot;%1&quot; is no option; try --help.</source>
        <translation>„%1“ ist keine Option; Hilfe: --help.</translation>
    </message>
    <message>
        <source>--token-file %1 is of servers: give --attach or --herd, too</source>
        <translation>--token-file %1 gehört zu Servern: auch --attach oder --herd angeben</translation>
    </message>
    <message>
        <source>remember layout and source there, not among the user&apos;s settings</source>
        <translation>Anordnung und Quelle dort merken, nicht bei den Einstellungen des Benutzers</translation>
    </message>
    <message>
        <source>remember nothing</source>
        <translation>nichts merken</translation>
    </message>
    <message>
        <source>--open takes %1 recordings at most</source>
        <translation>--open nimmt höchstens %1 Aufzeichnungen</translation>
    </message>
    <message>
        <source>show what was recorded, such as by all servers of a herd</source>
        <translation>zeigen, was aufgezeichnet wurde, etwa von allen Servern einer Herde</translation>
    </message>
    <message>
        <source>--tour is of the demo: not with --attach or --herd</source>
        <translation>--tour gehört zur Vorführung: nicht mit --attach oder --herd</translation>
    </message>
    <message>
        <source>let the demo explain itself, step by step</source>
        <translation>die Vorführung sich Schritt für Schritt erklären lassen</translation>
    </message>
    <message>
        <source>show two recordings, or folders of them, side by side</source>
        <translation>zwei Aufzeichnungen oder Ordner davon nebeneinander zeigen</translation>
    </message>
    <message>
        <source>--attach, --herd, --open or --compare: one of them</source>
        <translation>--attach, --herd, --open oder --compare: eines davon</translation>
    </message>
    <message>
        <source>--compare takes two recordings, or two folders of them</source>
        <translation>--compare nimmt zwei Aufzeichnungen oder zwei Ordner davon</translation>
    </message>
</context>
<context>
    <name>herd::DemoMenu</name>
    <message>
        <source>De&amp;mo</source>
        <translation>Vor&amp;führung</translation>
    </message>
    <message>
        <source>&amp;Walkers in Los Angeles</source>
        <translation>&amp;Fußgänger in Los Angeles</translation>
    </message>
    <message>
        <source>&amp;Buses of Washington, DC</source>
        <translation>&amp;Busse von Washington, DC</translation>
    </message>
    <message>
        <source>&amp;Flash crowd</source>
        <translation>&amp;Menschenauflauf</translation>
    </message>
    <message>
        <source>Show &amp;Los Angeles</source>
        <translation>&amp;Los Angeles zeigen</translation>
    </message>
    <message>
        <source>Bus &amp;speed</source>
        <translation>&amp;Tempo der Busse</translation>
    </message>
    <message>
        <source>As they drove</source>
        <translation>Wie sie fuhren</translation>
    </message>
    <message>
        <source>%1 times as fast</source>
        <translation>%1-mal so schnell</translation>
    </message>
    <message numerus="yes">
        <source>%Ln people come to one place within seconds, and go</source>
        <translation>
            <numerusform>%Ln Mensch kommt binnen Sekunden an einen Ort und geht</numerusform>
            <numerusform>%Ln Menschen kommen binnen Sekunden an einen Ort und gehen</numerusform>
        </translation>
    </message>
    <message>
        <source>Show Washington, &amp;DC</source>
        <translation>&amp;Washington, DC zeigen</translation>
    </message>
</context>
<context>
    <name>herd::DemoSource</name>
    <message>
        <source>The gazetteer in this program is damaged: %1</source>
        <translation>Das Ortsverzeichnis in diesem Programm ist beschädigt: %1</translation>
    </message>
    <message>
        <source>Demo</source>
        <translation>Vorführung</translation>
    </message>
</context>
<context>
    <name>herd::DifferencesModel</name>
    <message>
        <source>Server</source>
        <translation>Server</translation>
    </message>
    <message>
        <source>Link</source>
        <translation>Link</translation>
    </message>
    <message>
        <source>Digest</source>
        <translation>Prüfsumme</translation>
    </message>
    <message>
        <source>Client</source>
        <translation>Client</translation>
    </message>
    <message>
        <source>not known here</source>
        <translation>hier nicht bekannt</translation>
    </message>
    <message>
        <source>not known</source>
        <translation>unbekannt</translation>
    </message>
    <message>
        <source>up</source>
        <translation>läuft</translation>
    </message>
    <message>
        <source>up at one end only</source>
        <translation>läuft nur an einem Ende</translation>
    </message>
    <message>
        <source>down</source>
        <translation>aus</translation>
    </message>
    <message>
        <source>cut by an observer</source>
        <translation>von einem Beobachter getrennt</translation>
    </message>
    <message>
        <source>%1 at %2</source>
        <translation>%1 unter %2</translation>
    </message>
    <message>
        <source>What</source>
        <translation>Was</translation>
    </message>
    <message>
        <source>Which</source>
        <translation>Welche</translation>
    </message>
    <message>
        <source>%1, told %2</source>
        <comment>place, server</comment>
        <translation>%1, gemeldet an %2</translation>
    </message>
</context>
<context>
    <name>herd::ExportMenu</name>
    <message>
        <source>Folder for a report</source>
        <translation>Ordner für einen Bericht</translation>
    </message>
    <message>
        <source>&amp;Export</source>
        <translation>&amp;Exportieren</translation>
    </message>
    <message>
        <source>&amp;Picture of</source>
        <translation>&amp;Bild von</translation>
    </message>
    <message>
        <source>Way of the followed client as GP&amp;X...</source>
        <translation>Weg des verfolgten Clients als GP&amp;X ...</translation>
    </message>
    <message>
        <source>Way of the followed client as &amp;GeoJSON...</source>
        <translation>Weg des verfolgten Clients als &amp;GeoJSON ...</translation>
    </message>
    <message>
        <source>All for a &amp;report about a mistake...</source>
        <translation>Alles für einen &amp;Fehlerbericht ...</translation>
    </message>
    <message>
        <source>The window</source>
        <translation>Das Fenster</translation>
    </message>
    <message>
        <source>Way of %1</source>
        <translation>Weg von %1</translation>
    </message>
    <message>
        <source>No event that is kept tells where %1 was</source>
        <translation>Kein aufbewahrtes Ereignis sagt, wo %1 war</translation>
    </message>
    <message>
        <source>Written: %1</source>
        <translation>Geschrieben: %1</translation>
    </message>
</context>
<context>
    <name>herd::FaultMenus</name>
    <message>
        <source>Cut</source>
        <translation>Trennen</translation>
    </message>
    <message>
        <source>200 ms late</source>
        <translation>200 ms verspäten</translation>
    </message>
    <message>
        <source>2 s late</source>
        <translation>2 s verspäten</translation>
    </message>
    <message>
        <source>Lose every fifth report</source>
        <translation>Jede fünfte Meldung verlieren</translation>
    </message>
    <message>
        <source>Tell every fifth report twice</source>
        <translation>Jede fünfte Meldung doppelt senden</translation>
    </message>
    <message>
        <source>1,000 bytes a second</source>
        <translation>1.000 Bytes pro Sekunde</translation>
    </message>
    <message>
        <source>Heal</source>
        <translation>Heilen</translation>
    </message>
    <message>
        <source>Kill %1</source>
        <translation>%1 töten</translation>
    </message>
    <message>
        <source>Stop %1</source>
        <translation>%1 beenden</translation>
    </message>
    <message>
        <source>Revive %1</source>
        <translation>%1 wiederbeleben</translation>
    </message>
    <message>
        <source>Pause</source>
        <translation>Anhalten</translation>
    </message>
    <message>
        <source>Go on</source>
        <translation>Fortsetzen</translation>
    </message>
    <message>
        <source>Isolate</source>
        <translation>Isolieren</translation>
    </message>
    <message>
        <source>Heal all its links</source>
        <translation>Alle seine Links heilen</translation>
    </message>
    <message>
        <source>%1 and %2</source>
        <translation>%1 und %2</translation>
    </message>
    <message>
        <source>No herd is watched</source>
        <translation>Keine Herde wird beobachtet</translation>
    </message>
    <message>
        <source>Stop %1?</source>
        <translation>%1 beenden?</translation>
    </message>
    <message>
        <source>%1 runs in another program. It can&apos;t be started again from here.</source>
        <translation>%1 läuft in einem anderen Programm und kann von hier nicht wieder gestartet werden.</translation>
    </message>
</context>
<context>
    <name>herd::FilterBar</name>
    <message>
        <source>Filter of %1</source>
        <translation>Filter: %1</translation>
    </message>
    <message>
        <source>Which rows to show (Ctrl+F), such as: server == Welsh &amp;&amp; !(kind == merge)
Ctrl+Space: what can follow. Up: filters of before. Escape: clear.</source>
        <translation>Welche Zeilen gezeigt werden (Strg+F), etwa: server == Welsh &amp;&amp; !(kind == merge)
Strg+Leertaste: was folgen kann. Auf: frühere Filter. Esc: leeren.</translation>
    </message>
    <message>
        <source>What is wrong with the filter</source>
        <translation>Was am Filter falsch ist</translation>
    </message>
    <message>
        <source>How many rows are shown</source>
        <translation>Wie viele Zeilen gezeigt werden</translation>
    </message>
    <message>
        <source>At the end: %1</source>
        <translation>Am Ende: %1</translation>
    </message>
    <message>
        <source>At character %1: %2</source>
        <translation>Bei Zeichen %1: %2</translation>
    </message>
    <message>
        <source>%1 of %2</source>
        <translation>%1 von %2</translation>
    </message>
    <message>
        <source>%1 % looked through</source>
        <translation>%1 % durchsucht</translation>
    </message>
    <message>
        <source>the first %1 of %2; narrow the filter to see others</source>
        <translation>die ersten %1 von %2; ein engerer Filter zeigt andere</translation>
    </message>
    <message>
        <source>%1 to %2  ×</source>
        <translation>%1 bis %2  ×</translation>
    </message>
    <message>
        <source>Only rows of this time are shown. Show all times again</source>
        <translation>Nur Zeilen dieser Zeit werden gezeigt. Wieder alle Zeiten zeigen</translation>
    </message>
    <message>
        <source>a field is wanted here, such as kind</source>
        <translation>hier fehlt ein Feld, etwa kind</translation>
    </message>
    <message>
        <source>an operator is wanted here, such as ==</source>
        <translation>hier fehlt ein Operator, etwa ==</translation>
    </message>
    <message>
        <source>a value is wanted here</source>
        <translation>hier fehlt ein Wert</translation>
    </message>
    <message>
        <source>a number is wanted here</source>
        <translation>hier fehlt eine Zahl</translation>
    </message>
    <message>
        <source>a list in ( ) is wanted here</source>
        <translation>hier fehlt eine Liste in ( )</translation>
    </message>
    <message>
        <source>) is wanted here</source>
        <translation>hier fehlt )</translation>
    </message>
    <message>
        <source>&amp;&amp; or || is wanted here</source>
        <translation>hier fehlt &amp;&amp; oder ||</translation>
    </message>
    <message>
        <source>this quote does not end</source>
        <translation>dieses Anführungszeichen endet nicht</translation>
    </message>
    <message>
        <source>too many ( or ! in one another</source>
        <translation>zu viele ( oder ! ineinander</translation>
    </message>
    <message>
        <source>this is too long</source>
        <translation>dies ist zu lang</translation>
    </message>
    <message>
        <source>Show all times again</source>
        <translation>Wieder alle Zeiten zeigen</translation>
    </message>
    <message>
        <source>Filter: field, operator, value</source>
        <translation>Filter: Feld, Operator, Wert</translation>
    </message>
</context>
<context>
    <name>herd::FilterEdit</name>
    <message>
        <source>What can follow</source>
        <translation>Was folgen kann</translation>
    </message>
</context>
<context>
    <name>herd::FilteredTable</name>
    <message>
        <source>Follow client %1</source>
        <translation>Client %1 folgen</translation>
    </message>
    <message>
        <source>Follow connection %1</source>
        <translation>Verbindung %1 folgen</translation>
    </message>
    <message>
        <source>Follow links to %1</source>
        <translation>Links zu %1 folgen</translation>
    </message>
    <message>
        <source>Follow address %1</source>
        <translation>Adresse %1 folgen</translation>
    </message>
    <message>
        <source>Follow server %1</source>
        <translation>Server %1 folgen</translation>
    </message>
    <message>
        <source>Double-click</source>
        <translation>Doppelklick</translation>
    </message>
    <message>
        <source>Only %1</source>
        <translation>Nur %1</translation>
    </message>
    <message>
        <source>Not %1</source>
        <translation>Nicht %1</translation>
    </message>
    <message>
        <source>Only this server: %1</source>
        <translation>Nur dieser Server: %1</translation>
    </message>
    <message>
        <source>Only this kind: %1</source>
        <translation>Nur diese Art: %1</translation>
    </message>
</context>
<context>
    <name>herd::HerdPicture</name>
    <message>
        <source>cut</source>
        <translation>getrennt</translation>
    </message>
    <message>
        <source>%1 ms late</source>
        <translation>%1 ms spät</translation>
    </message>
    <message>
        <source>%1 B/s</source>
        <translation>%1 B/s</translation>
    </message>
    <message>
        <source>%1 % lost</source>
        <translation>%1 % verloren</translation>
    </message>
    <message>
        <source>%1 % twice</source>
        <translation>%1 % doppelt</translation>
    </message>
    <message>
        <source>paused</source>
        <translation>angehalten</translation>
    </message>
</context>
<context>
    <name>herd::Inspector</name>
    <message>
        <source>Inspector</source>
        <translation>Inspektor</translation>
    </message>
    <message>
        <source>What is known of what is selected</source>
        <translation>Was über das Gewählte bekannt ist</translation>
    </message>
    <message>
        <source>Select a server, a link, a client or a line of a table: what is known of it appears here.</source>
        <translation>Einen Server, einen Link, einen Client oder eine Tabellenzeile wählen: was darüber bekannt ist, erscheint hier.</translation>
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
        <translation>Antwort</translation>
    </message>
    <message>
        <source>One hop</source>
        <translation>Ein Hop</translation>
    </message>
    <message>
        <source>Two hops or more</source>
        <translation>Zwei Hops und mehr</translation>
    </message>
    <message>
        <source>Whole herd</source>
        <translation>Ganze Herde</translation>
    </message>
    <message>
        <source>Places</source>
        <translation>Orte</translation>
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
        <translation>Vom Eingang eines Befehls bis zum Ende der Runde, die ihn beantwortete, wie die Server es maßen.</translation>
    </message>
    <message>
        <source>From a report&apos;s receipt by the server that the client told to its receipt by a neighbour, by the clocks of both.</source>
        <translation>Vom Eingang einer Meldung beim Server, dem der Client sie gab, bis zum Eingang bei einem Nachbarn, nach den Uhren beider.</translation>
    </message>
    <message>
        <source>From a report&apos;s receipt by the server that the client told to its receipt by servers that are no neighbours of it, by the clocks of both.</source>
        <translation>Vom Eingang einer Meldung beim Server, dem der Client sie gab, bis zum Eingang bei Servern, die nicht seine Nachbarn sind, nach den Uhren beider.</translation>
    </message>
    <message>
        <source>From a report&apos;s receipt by the server that the client told to its receipt by the last of all that were attached.</source>
        <translation>Vom Eingang einer Meldung beim Server, dem der Client sie gab, bis zum Eingang beim letzten aller verbundenen.</translation>
    </message>
    <message>
        <source>How long Places took for a lookup, as the servers measured.</source>
        <translation>Wie lange Places für eine Anfrage brauchte, wie die Server es maßen.</translation>
    </message>
    <message>
        <source>Latency</source>
        <translation>Latenz</translation>
    </message>
    <message>
        <source>span</source>
        <translation>Spanne</translation>
    </message>
    <message>
        <source>count</source>
        <translation>Anzahl</translation>
    </message>
    <message>
        <source>How long replies, hops and lookups take appears here once servers tell of the first; they do once a second.</source>
        <translation>Wie lange Antworten, Hops und Anfragen dauern, erscheint hier, sobald Server die ersten melden; das tun sie einmal je Sekunde.</translation>
    </message>
    <message>
        <source>none yet</source>
        <translation>noch keine</translation>
    </message>
    <message>
        <source>Upper ends of bins, so at most a quarter too long.</source>
        <translation>Obere Enden der Klassen, also höchstens ein Viertel zu lang.</translation>
    </message>
    <message>
        <source>%1, %2 to %3: %4 of %5</source>
        <translation>%1, %2 bis %3: %4 von %5</translation>
    </message>
    <message>
        <source>Copy as text (double-click, %1)</source>
        <translation>Als Text kopieren (Doppelklick, %1)</translation>
    </message>
    <message>
        <source>Measure anew (Del)</source>
        <translation>Neu messen (Entf)</translation>
    </message>
    <message>
        <source>How long what took. Up and down say what each row means, left and right how many took how long.</source>
        <translation>Wie lange was dauerte. Auf und Ab sagen, was jede Zeile bedeutet, Links und Rechts, wie viele wie lange brauchten.</translation>
    </message>
</context>
<context>
    <name>herd::LayoutMenu</name>
    <message>
        <source>&amp;Overview</source>
        <translation>&amp;Überblick</translation>
    </message>
    <message>
        <source>&amp;Map</source>
        <translation>&amp;Karte</translation>
    </message>
    <message>
        <source>&amp;Traffic</source>
        <translation>&amp;Verkehr</translation>
    </message>
    <message>
        <source>&amp;Wall</source>
        <translation>&amp;Wand</translation>
    </message>
    <message>
        <source>&amp;Save as...</source>
        <translation>&amp;Speichern als ...</translation>
    </message>
    <message>
        <source>&amp;Delete</source>
        <translation>&amp;Löschen</translation>
    </message>
    <message>
        <source>Save the layout</source>
        <translation>Anordnung speichern</translation>
    </message>
    <message>
        <source>Name (one that is there already is replaced)</source>
        <translation>Name (was schon so heißt, wird ersetzt)</translation>
    </message>
    <message>
        <source>This name is too long, or there are too many layouts.</source>
        <translation>Der Name ist zu lang, oder es gibt zu viele Anordnungen.</translation>
    </message>
    <message>
        <source>La&amp;youts</source>
        <translation>&amp;Anordnungen</translation>
    </message>
    <message>
        <source>Change the layout</source>
        <translation>Anordnung ändern</translation>
    </message>
    <message>
        <source>Reset the layout</source>
        <translation>Anordnung zurücksetzen</translation>
    </message>
    <message>
        <source>Replace the layout &quot;%1&quot;</source>
        <translation>Anordnung „%1“ ersetzen</translation>
    </message>
    <message>
        <source>Delete the layout &quot;%1&quot;</source>
        <translation>Anordnung „%1“ löschen</translation>
    </message>
</context>
<context>
    <name>herd::LineCaller</name>
    <message>
        <source>the server closed the connection without a word</source>
        <translation>der Server schloss die Verbindung ohne ein Wort</translation>
    </message>
    <message>
        <source>the server closed the connection in mid-answer</source>
        <translation>der Server schloss die Verbindung mitten in der Antwort</translation>
    </message>
    <message>
        <source>no connection: %1</source>
        <translation>keine Verbindung: %1</translation>
    </message>
    <message>
        <source>no answer in %1 s</source>
        <translation>keine Antwort in %1 s</translation>
    </message>
    <message>
        <source>the answer was not whole in %1 s</source>
        <translation>die Antwort war nach %1 s nicht vollständig</translation>
    </message>
    <message>
        <source>the answer is too long; it was cut off</source>
        <translation>die Antwort ist zu lang; sie wurde abgeschnitten</translation>
    </message>
</context>
<context>
    <name>herd::LinesModel</name>
    <message>
        <source>Time</source>
        <translation>Zeit</translation>
    </message>
    <message>
        <source>Server</source>
        <translation>Server</translation>
    </message>
    <message>
        <source>Kind</source>
        <translation>Art</translation>
    </message>
    <message>
        <source>Who</source>
        <translation>Wer</translation>
    </message>
    <message>
        <source>What</source>
        <translation>Was</translation>
    </message>
    <message>
        <source>Text</source>
        <translation>Text</translation>
    </message>
    <message>
        <source>Bytes</source>
        <translation>Bytes</translation>
    </message>
</context>
<context>
    <name>herd::LinkItem</name>
    <message>
        <source>%1 reports/s one way, %2 reports/s the other</source>
        <translation>%1 Meldungen/s hin, %2 Meldungen/s zurück</translation>
    </message>
    <message>
        <source>round trip %1</source>
        <translation>Umlaufzeit %1</translation>
    </message>
    <message>
        <source>down</source>
        <translation>aus</translation>
    </message>
    <message>
        <source>up at one end only</source>
        <translation>läuft nur an einem Ende</translation>
    </message>
    <message>
        <source>up</source>
        <translation>läuft</translation>
    </message>
    <message>
        <source>cut</source>
        <translation>getrennt</translation>
    </message>
    <message>
        <source>%1 and %2: %3</source>
        <comment>two servers, the state of their link</comment>
        <translation>%1 und %2: %3</translation>
    </message>
    <message>
        <source>reports owed: %1</source>
        <translation>Meldungen im Rückstand: %1</translation>
    </message>
</context>
<context>
    <name>herd::MainMenu</name>
    <message>
        <source>&amp;File</source>
        <translation>&amp;Datei</translation>
    </message>
    <message>
        <source>&amp;Quit</source>
        <translation>&amp;Beenden</translation>
    </message>
    <message>
        <source>&amp;View</source>
        <translation>&amp;Ansicht</translation>
    </message>
    <message>
        <source>&amp;Panels</source>
        <translation>&amp;Fenster</translation>
    </message>
    <message>
        <source>&amp;Reset layout</source>
        <translation>Anordnung &amp;zurücksetzen</translation>
    </message>
    <message>
        <source>&amp;Help</source>
        <translation>&amp;Hilfe</translation>
    </message>
    <message>
        <source>&amp;About Herd</source>
        <translation>&amp;Über Herd</translation>
    </message>
    <message>
        <source>&amp;Demo</source>
        <translation>V&amp;orführung</translation>
    </message>
    <message>
        <source>&amp;Attach...</source>
        <translation>Verbi&amp;nden ...</translation>
    </message>
    <message>
        <source>Five servers in this program, and people who use them</source>
        <translation>Fünf Server in diesem Programm und Leute, die sie benutzen</translation>
    </message>
    <message>
        <source>Watch servers that run, here or elsewhere</source>
        <translation>Laufende Server beobachten, hier oder anderswo</translation>
    </message>
    <message>
        <source>Attach...</source>
        <translation>Verbinden ...</translation>
    </message>
    <message>
        <source>Source</source>
        <translation>Quelle</translation>
    </message>
    <message>
        <source>&amp;Theme</source>
        <translation>Dar&amp;stellung</translation>
    </message>
    <message>
        <source>As the &amp;system</source>
        <translation>Wie das &amp;System</translation>
    </message>
    <message>
        <source>&amp;Light</source>
        <translation>&amp;Hell</translation>
    </message>
    <message>
        <source>&amp;Dark</source>
        <translation>&amp;Dunkel</translation>
    </message>
    <message>
        <source>&amp;Language</source>
        <translation>S&amp;prache</translation>
    </message>
    <message>
        <source>About Herd</source>
        <translation>Über Herd</translation>
    </message>
    <message>
        <source>Herd %1</source>
        <translation>Herd %1</translation>
    </message>
    <message>
        <source>Servers that know where phones are, and tell each other. This window shows what each of them knows, and how they come to agree.

Map: Natural Earth. Places: GeoNames. Buses: Washington Metropolitan Area Transit Authority.</source>
        <translation>Server, die wissen, wo Telefone sind, und es einander sagen. Dieses Fenster zeigt, was jeder von ihnen weiß und wie sie sich einig werden.

Karte: Natural Earth. Orte: GeoNames. Busse: Washington Metropolitan Area Transit Authority.</translation>
    </message>
    <message>
        <source>&amp;Open...</source>
        <translation>Ö&amp;ffnen ...</translation>
    </message>
    <message>
        <source>Open...</source>
        <translation>Öffnen ...</translation>
    </message>
    <message>
        <source>Show what was recorded (%1)</source>
        <translation>Zeigen, was aufgezeichnet wurde (%1)</translation>
    </message>
    <message>
        <source>&amp;Tour</source>
        <translation>&amp;Rundgang</translation>
    </message>
    <message>
        <source>Find a &amp;command...</source>
        <translation>&amp;Befehl finden ...</translation>
    </message>
    <message>
        <source>&amp;Keys</source>
        <translation>&amp;Tasten</translation>
    </message>
    <message>
        <source>Demo</source>
        <translation>Vorführung</translation>
    </message>
    <message>
        <source>&amp;Compare...</source>
        <translation>Ver&amp;gleichen ...</translation>
    </message>
    <message>
        <source>Reduced &amp;motion</source>
        <translation>Weniger &amp;Bewegung</translation>
    </message>
</context>
<context>
    <name>herd::MapQuestions</name>
    <message>
        <source>No server is up that could be told.</source>
        <translation>Es läuft kein Server, dem man es melden könnte.</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <translation>%1: %2</translation>
    </message>
</context>
<context>
    <name>herd::MapWidget</name>
    <message>
        <source>Map of clients</source>
        <translation>Karte der Clients</translation>
    </message>
    <message>
        <source>Show all clients (Home)</source>
        <translation>Alle Clients zeigen (Pos1)</translation>
    </message>
    <message>
        <source>Zoom in (+)</source>
        <translation>Vergrößern (+)</translation>
    </message>
    <message>
        <source>Zoom out (-)</source>
        <translation>Verkleinern (-)</translation>
    </message>
    <message>
        <source>Stop following %1</source>
        <translation>%1 nicht mehr folgen</translation>
    </message>
    <message>
        <source>Follow %1	Double-click</source>
        <translation>%1 folgen	Doppelklick</translation>
    </message>
    <message>
        <source>Report from here (IAMAT)	Double-click</source>
        <translation>Von hier melden (IAMAT)	Doppelklick</translation>
    </message>
    <message>
        <source>Report from here (IAMAT)</source>
        <translation>Von hier melden (IAMAT)</translation>
    </message>
    <message>
        <source>What is near here? (WHATSAT)	Shift+Double-click</source>
        <translation>Was ist hier in der Nähe? (WHATSAT)	Umschalt+Doppelklick</translation>
    </message>
    <message>
        <source>What is near here? (WHATSAT)</source>
        <translation>Was ist hier in der Nähe? (WHATSAT)</translation>
    </message>
    <message>
        <source>Take the answer away</source>
        <translation>Antwort entfernen</translation>
    </message>
    <message>
        <source>Show all clients	Home</source>
        <translation>Alle Clients zeigen	Pos1</translation>
    </message>
    <message>
        <source>Show the whole world</source>
        <translation>Die ganze Welt zeigen</translation>
    </message>
    <message>
        <source>spoke to %1</source>
        <translation>sprach mit %1</translation>
    </message>
    <message>
        <source>moved %1 s ago</source>
        <translation>bewegte sich vor %1 s</translation>
    </message>
    <message>
        <source>other servers %1</source>
        <translation>andere Server %1</translation>
    </message>
    <message>
        <source>Click to look closer</source>
        <translation>Klicken, um näher hinzusehen</translation>
    </message>
    <message>
        <source>Following %1 (Esc ends it)</source>
        <translation>Folgt %1 (Esc beendet es)</translation>
    </message>
    <message>
        <source>No clients yet</source>
        <translation>Noch keine Clients</translation>
    </message>
    <message>
        <source>Clients appear here once they report where they are.
Double-click the map to report from there yourself.</source>
        <translation>Clients erscheinen hier, sobald sie melden, wo sie sind.
Ein Doppelklick auf die Karte meldet Sie selbst von dort.</translation>
    </message>
    <message numerus="yes">
        <source>%1 km, %Ln place(s)</source>
        <translation>
            <numerusform>%1 km, %Ln Ort</numerusform>
            <numerusform>%1 km, %Ln Orte</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln client(s)</source>
        <translation>
            <numerusform>%Ln Client</numerusform>
            <numerusform>%Ln Clients</numerusform>
        </translation>
    </message>
    <message>
        <source>selected: %1</source>
        <translation>ausgewählt: %1</translation>
    </message>
    <message>
        <source>followed: %1</source>
        <translation>verfolgt: %1</translation>
    </message>
    <message>
        <source>Arrow keys move, with Shift they select the next client that way; plus and minus zoom, Home shows all clients, F follows the selected one, Return reports from the middle of the map.</source>
        <translation>Pfeiltasten verschieben, mit Umschalt wählen sie den nächsten Client in dieser Richtung; Plus und Minus zoomen, Pos1 zeigt alle Clients, F folgt dem gewählten, Eingabe meldet von der Mitte der Karte aus.</translation>
    </message>
</context>
<context>
    <name>herd::Notice</name>
    <message>
        <source>%1 at %2</source>
        <translation>%1 unter %2</translation>
    </message>
    <message>
        <source>%1: %2.</source>
        <translation>%1: %2.</translation>
    </message>
    <message>
        <source>Are the servers running, and is it a monitor port? Those of built-in herds are 13000 to 13004. It is tried again every two seconds.</source>
        <translation>Laufen die Server, und ist es ein Monitorport? Die der eingebauten Herden sind 13000 bis 13004. Alle zwei Sekunden wird es erneut versucht.</translation>
    </message>
    <message>
        <source>Use a dashboard and servers of the same release.</source>
        <translation>Dashboard und Server müssen dieselbe Version haben.</translation>
    </message>
    <message>
        <source>This program speaks version %1 of the monitor stream. Attach again with what is asked for.</source>
        <translation>Dieses Programm spricht Version %1 des Monitorstroms. Bitte mit dem Verlangten neu verbinden.</translation>
    </message>
    <message>
        <source>That is no monitor port of a server. A server of a built-in herd has it %1 above its port for clients.</source>
        <translation>Das ist kein Monitorport eines Servers. Ein Server einer eingebauten Herde hat ihn %1 über seinem Port für Clients.</translation>
    </message>
    <message>
        <source>%1 can&apos;t be watched</source>
        <translation>%1 kann nicht beobachtet werden</translation>
    </message>
    <message>
        <source>Nobody answers at %1</source>
        <translation>Niemand antwortet unter %1</translation>
    </message>
    <message>
        <source>There is nothing to watch</source>
        <translation>Es gibt nichts zu beobachten</translation>
    </message>
    <message>
        <source>No herd is watched</source>
        <translation>Keine Herde wird beobachtet</translation>
    </message>
    <message>
        <source>Attach to servers that run, or look at the demo: five servers in this program.</source>
        <translation>Mit laufenden Servern verbinden oder die Vorführung ansehen: fünf Server in diesem Programm.</translation>
    </message>
    <message>
        <source>No server answers any more</source>
        <translation>Kein Server antwortet mehr</translation>
    </message>
    <message>
        <source>What is shown is what was known last. It is tried again every two seconds, and goes on by itself when a server is back.</source>
        <translation>Gezeigt wird, was zuletzt bekannt war. Alle zwei Sekunden wird es erneut versucht, und es geht von selbst weiter, wenn ein Server zurück ist.</translation>
    </message>
    <message>
        <source>Start the demo</source>
        <translation>Vorführung starten</translation>
    </message>
    <message>
        <source>Try again</source>
        <translation>Erneut versuchen</translation>
    </message>
</context>
<context>
    <name>herd::Opening</name>
    <message>
        <source>Opening %1...</source>
        <translation>%1 wird geöffnet...</translation>
    </message>
</context>
<context>
    <name>herd::Player</name>
    <message>
        <source>None before</source>
        <translation>Davor keine</translation>
    </message>
    <message>
        <source>No fault follows</source>
        <translation>Keine Störung folgt</translation>
    </message>
    <message>
        <source>No answer with a question mark follows</source>
        <translation>Keine Antwort mit Fragezeichen folgt</translation>
    </message>
    <message>
        <source>The servers do not differ again</source>
        <translation>Die Server sind nicht wieder uneinig</translation>
    </message>
</context>
<context>
    <name>herd::RecordAction</name>
    <message>
        <source>Recorded in %1</source>
        <translation>Aufgezeichnet in %1</translation>
    </message>
    <message>
        <source>The recording has ended, and what came before is there: %1</source>
        <translation>Die Aufzeichnung ist beendet, und was vorher kam, ist da: %1</translation>
    </message>
    <message>
        <source>Recording %1</source>
        <translation>Zeichne %1 auf</translation>
    </message>
    <message>
        <source>Record</source>
        <translation>Aufzeichnen</translation>
    </message>
    <message>
        <source>End the recording</source>
        <translation>Aufzeichnung beenden</translation>
    </message>
    <message>
        <source>Record what is watched, whatever is shown of it</source>
        <translation>Aufzeichnen, was beobachtet wird, gleich was davon gezeigt wird</translation>
    </message>
    <message>
        <source>Nothing is recorded: %1</source>
        <translation>Nichts wird aufgezeichnet: %1</translation>
    </message>
</context>
<context>
    <name>herd::RecordingSource</name>
    <message numerus="yes">
        <source>%1 and %n more</source>
        <translation>
            <numerusform>%1 und %n weitere</numerusform>
            <numerusform>%1 und %n weitere</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>herd::RecordingWords</name>
    <message>
        <source>%1 can&apos;t be read: %2. Is it there, is it a file, and may you read it?</source>
        <translation>%1 kann nicht gelesen werden: %2. Gibt es das, ist es eine Datei, und dürfen Sie sie lesen?</translation>
    </message>
    <message>
        <source>%1 is no recording. Choose a file that herd-headless --record wrote, or Record in this window.</source>
        <translation>%1 ist keine Aufzeichnung. Wählen Sie eine Datei, die herd-headless --record oder „Aufzeichnen“ in diesem Fenster geschrieben hat.</translation>
    </message>
    <message>
        <source>%1 was recorded by another version of Herd. Open it with a dashboard of the release that wrote it.</source>
        <translation>%1 wurde mit einer anderen Version von Herd aufgezeichnet. Öffnen Sie die Datei mit dem Dashboard der Version, die sie geschrieben hat.</translation>
    </message>
    <message>
        <source>%1 was cut off at once and holds nothing. Choose another one.</source>
        <translation>%1 wurde sofort abgeschnitten und enthält nichts. Wählen Sie eine andere Datei.</translation>
    </message>
    <message>
        <source>%1 is cut off: whoever wrote it was killed, or still writes. All that was there is shown.</source>
        <translation>%1 ist abgeschnitten: Wer die Datei schrieb, wurde beendet oder schreibt noch. Alles, was da war, wird gezeigt.</translation>
    </message>
    <message>
        <source>%1 is damaged at byte %2. What is damaged is left out, and all that is whole is shown.</source>
        <translation>%1 ist bei Byte %2 beschädigt. Beschädigtes wird ausgelassen, alles Unversehrte wird gezeigt.</translation>
    </message>
    <message numerus="yes">
        <source>%1 There are %Ln more problem(s).</source>
        <translation>
            <numerusform>%1 Es gibt %Ln weiteres Problem.</numerusform>
            <numerusform>%1 Es gibt %Ln weitere Probleme.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>herd::SaveFile</name>
    <message>
        <source>%1 cannot be written: %2. What was there is as it was. Choose another place, or make room.</source>
        <translation>%1 kann nicht geschrieben werden: %2. Was dort war, ist unverändert. Wählen Sie einen anderen Ort, oder schaffen Sie Platz.</translation>
    </message>
    <message>
        <source>it is no file</source>
        <translation>das ist keine Datei</translation>
    </message>
</context>
<context>
    <name>herd::ServerItem</name>
    <message>
        <source>waiting for it</source>
        <translation>wird erwartet</translation>
    </message>
    <message>
        <source>%1 lines/s</source>
        <translation>%1 Zeilen/s</translation>
    </message>
    <message>
        <source>paused</source>
        <translation>angehalten</translation>
    </message>
    <message>
        <source>no answer</source>
        <translation>keine Antwort</translation>
    </message>
    <message>
        <source>clients: %1</source>
        <translation>Clients: %1</translation>
    </message>
    <message>
        <source>%1: %2, clients known: %3</source>
        <comment>server, its state</comment>
        <translation>%1: %2, bekannte Clients: %3</translation>
    </message>
    <message>
        <source>%1; knows something else than most servers</source>
        <translation>%1; weiß etwas anderes als die meisten Server</translation>
    </message>
</context>
<context>
    <name>herd::ServersModel</name>
    <message>
        <source>Server</source>
        <translation>Server</translation>
    </message>
    <message>
        <source>State</source>
        <translation>Zustand</translation>
    </message>
    <message>
        <source>Lines/s</source>
        <translation>Zeilen/s</translation>
    </message>
    <message>
        <source>Clients</source>
        <translation>Clients</translation>
    </message>
    <message>
        <source>Connections</source>
        <translation>Verbindungen</translation>
    </message>
    <message>
        <source>Owed</source>
        <translation>Rückstand</translation>
    </message>
    <message>
        <source>Digest</source>
        <translation>Prüfsumme</translation>
    </message>
    <message>
        <source>Faults</source>
        <translation>Störungen</translation>
    </message>
    <message>
        <source>Address</source>
        <translation>Adresse</translation>
    </message>
    <message>
        <source>Herd</source>
        <translation>Herde</translation>
    </message>
</context>
<context>
    <name>herd::Shell</name>
    <message>
        <source>Open recordings</source>
        <translation>Aufzeichnungen öffnen</translation>
    </message>
    <message>
        <source>F&amp;aults</source>
        <translation>&amp;Störungen</translation>
    </message>
    <message>
        <source>Compare: one recording, or all of one herd</source>
        <translation>Vergleichen: eine Aufzeichnung oder alle einer Herde</translation>
    </message>
    <message>
        <source>Compare: the other recording, or all of the other herd</source>
        <translation>Vergleichen: die andere Aufzeichnung oder alle der anderen Herde</translation>
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
        <translation>Wählt den nächsten Server oder Link</translation>
    </message>
    <message>
        <source>Arrow keys</source>
        <translation>Pfeiltasten</translation>
    </message>
    <message>
        <source>Select what is that way</source>
        <translation>Wählen, was in dieser Richtung liegt</translation>
    </message>
    <message>
        <source>Menu</source>
        <translation>Menü</translation>
    </message>
    <message>
        <source>Opens the menu of what is selected</source>
        <translation>Öffnet das Menü des Gewählten</translation>
    </message>
    <message>
        <source>Map</source>
        <translation>Karte</translation>
    </message>
    <message>
        <source>Move the map</source>
        <translation>Verschieben die Karte</translation>
    </message>
    <message>
        <source>+ and -</source>
        <translation>+ und -</translation>
    </message>
    <message>
        <source>Zoom</source>
        <translation>Zoomen</translation>
    </message>
    <message>
        <source>Home</source>
        <translation>Pos1</translation>
    </message>
    <message>
        <source>Shows all clients</source>
        <translation>Zeigt alle Clients</translation>
    </message>
    <message>
        <source>F</source>
        <translation>F</translation>
    </message>
    <message>
        <source>Follows the selected client, or no longer</source>
        <translation>Folgt dem gewählten Client oder nicht mehr</translation>
    </message>
    <message>
        <source>Escape</source>
        <translation>Esc</translation>
    </message>
    <message>
        <source>Leaves what is followed, asked, selected</source>
        <translation>Verlässt, was verfolgt, gefragt, gewählt ist</translation>
    </message>
    <message>
        <source>Keys</source>
        <translation>Tasten</translation>
    </message>
    <message>
        <source>Keys and what they do</source>
        <translation>Tasten und was sie tun</translation>
    </message>
    <message>
        <source>What they do</source>
        <translation>Was sie tun</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <translation>%1: %2</translation>
    </message>
    <message>
        <source>Selects nothing</source>
        <translation>Wählt nichts aus</translation>
    </message>
    <message>
        <source>Timeline</source>
        <translation>Zeitachse</translation>
    </message>
    <message>
        <source>Move in time, and from lane to lane</source>
        <translation>Bewegen in der Zeit und von Spur zu Spur</translation>
    </message>
    <message>
        <source>End</source>
        <translation>Ende</translation>
    </message>
    <message>
        <source>Follows the newest</source>
        <translation>Folgt dem Neuesten</translation>
    </message>
    <message>
        <source>Shows all of the time</source>
        <translation>Zeigt die ganze Zeit</translation>
    </message>
    <message>
        <source>Clears the selection</source>
        <translation>Hebt die Auswahl auf</translation>
    </message>
    <message>
        <source>Latency</source>
        <translation>Latenz</translation>
    </message>
    <message>
        <source>Delete</source>
        <translation>Entf</translation>
    </message>
    <message>
        <source>Measures anew</source>
        <translation>Misst von Neuem</translation>
    </message>
    <message>
        <source>Filter</source>
        <translation>Filter</translation>
    </message>
    <message>
        <source>Ctrl+Space</source>
        <translation>Strg+Leertaste</translation>
    </message>
    <message>
        <source>Offers what can follow</source>
        <translation>Bietet an, was folgen kann</translation>
    </message>
    <message>
        <source>Up and Down</source>
        <translation>Auf und Ab</translation>
    </message>
    <message>
        <source>Bring back filters of before</source>
        <translation>Holen frühere Filter zurück</translation>
    </message>
    <message>
        <source>Clears the filter, then goes to the rows</source>
        <translation>Leert den Filter, geht dann zu den Zeilen</translation>
    </message>
    <message>
        <source>Console</source>
        <translation>Konsole</translation>
    </message>
    <message>
        <source>Return</source>
        <translation>Eingabe</translation>
    </message>
    <message>
        <source>Sends the line</source>
        <translation>Sendet die Zeile</translation>
    </message>
    <message>
        <source>Bring back lines of before</source>
        <translation>Holen frühere Zeilen zurück</translation>
    </message>
    <message>
        <source>Time</source>
        <translation>Zeit</translation>
    </message>
    <message>
        <source>[ and ]</source>
        <translation>[ und ]</translation>
    </message>
    <message>
        <source>Slower, faster</source>
        <translation>Langsamer, schneller</translation>
    </message>
    <message>
        <source>Shift+F7, F8, F9</source>
        <translation>Umschalt+F7, F8, F9</translation>
    </message>
    <message>
        <source>Go to what F7, F8, F9 go to, but before</source>
        <translation>Gehen dahin, wohin F7, F8, F9 gehen, aber zurück</translation>
    </message>
    <message>
        <source>Ctrl+arrow keys</source>
        <translation>Strg+Pfeiltasten</translation>
    </message>
    <message>
        <source>Move the selected server</source>
        <translation>Verschieben den gewählten Server</translation>
    </message>
    <message>
        <source>Shift+arrow keys</source>
        <translation>Umschalt+Pfeiltasten</translation>
    </message>
    <message>
        <source>Select the next client that way</source>
        <translation>Wählen den nächsten Client in dieser Richtung</translation>
    </message>
    <message>
        <source>Reports from the middle (IAMAT)</source>
        <translation>Meldet von der Mitte aus (IAMAT)</translation>
    </message>
    <message>
        <source>Shift+Return</source>
        <translation>Umschalt+Eingabe</translation>
    </message>
    <message>
        <source>Asks what is near the middle (WHATSAT)</source>
        <translation>Fragt, was nahe der Mitte ist (WHATSAT)</translation>
    </message>
    <message>
        <source>Shift+Left, Shift+Right</source>
        <translation>Umschalt+Links, Umschalt+Rechts</translation>
    </message>
    <message>
        <source>Select a span of time</source>
        <translation>Wählen eine Zeitspanne</translation>
    </message>
    <message>
        <source>Ctrl+Left, Ctrl+Right</source>
        <translation>Strg+Links, Strg+Rechts</translation>
    </message>
    <message>
        <source>Move the selected span</source>
        <translation>Verschieben die gewählte Zeitspanne</translation>
    </message>
    <message>
        <source>Zooms to the selected span, or shows all</source>
        <translation>Zoomt auf die gewählte Zeitspanne oder zeigt alles</translation>
    </message>
    <message>
        <source>N, Shift+N</source>
        <translation>N, Umschalt+N</translation>
    </message>
    <message>
        <source>Say what the next flag means, or the one before</source>
        <translation>Sagen, was die nächste oder die vorige Flagge bedeutet</translation>
    </message>
    <message>
        <source>Say what a row or a bar means</source>
        <translation>Sagen, was eine Zeile oder ein Balken bedeutet</translation>
    </message>
    <message>
        <source>Ctrl+C</source>
        <translation>Strg+C</translation>
    </message>
    <message>
        <source>Copies all as text</source>
        <translation>Kopiert alles als Text</translation>
    </message>
    <message>
        <source>Tables</source>
        <translation>Tabellen</translation>
    </message>
    <message>
        <source>Follows what the row is about</source>
        <translation>Folgt dem, wovon die Zeile handelt</translation>
    </message>
    <message>
        <source>Copies the selected rows</source>
        <translation>Kopiert die gewählten Zeilen</translation>
    </message>
    <message>
        <source>Offers filters for the cell, and to sort</source>
        <translation>Bietet Filter für die Zelle und das Sortieren an</translation>
    </message>
    <message>
        <source>Ctrl+F</source>
        <translation>Strg+F</translation>
    </message>
    <message>
        <source>Goes to the filter of the table in front</source>
        <translation>Geht zum Filter der vorderen Tabelle</translation>
    </message>
    <message>
        <source>Arrow keys, Page Up, Page Down</source>
        <translation>Pfeiltasten, Bild auf, Bild ab</translation>
    </message>
    <message>
        <source>On the slider: a second, ten seconds</source>
        <translation>Auf dem Schieber: eine Sekunde, zehn Sekunden</translation>
    </message>
    <message>
        <source>Home, End</source>
        <translation>Pos1, Ende</translation>
    </message>
    <message>
        <source>On the slider: to the beginning, to the end</source>
        <translation>Auf dem Schieber: zum Anfang, zum Ende</translation>
    </message>
    <message>
        <source>Tour</source>
        <translation>Rundgang</translation>
    </message>
    <message>
        <source>F2, F3, F4</source>
        <translation>F2, F3, F4</translation>
    </message>
    <message>
        <source>Hold it, go on, end it</source>
        <translation>Anhalten, weitergehen, beenden</translation>
    </message>
    <message>
        <source>Comparison</source>
        <translation>Vergleich</translation>
    </message>
    <message>
        <source>Space, F9</source>
        <translation>Leertaste, F9</translation>
    </message>
    <message>
        <source>Let time stand still or go on, go to the next difference</source>
        <translation>Die Zeit anhalten oder weiterlaufen lassen, zum nächsten Unterschied</translation>
    </message>
    <message>
        <source>Ctrl+W</source>
        <translation>Strg+W</translation>
    </message>
    <message>
        <source>Closes the window</source>
        <translation>Schließt das Fenster</translation>
    </message>
    <message>
        <source>Window</source>
        <translation>Fenster</translation>
    </message>
    <message>
        <source>F6, Shift+F6</source>
        <translation>F6, Umschalt+F6</translation>
    </message>
    <message>
        <source>Go to the next panel, to the one before</source>
        <translation>Zum nächsten Bereich, zum vorigen</translation>
    </message>
</context>
<context>
    <name>herd::SpeedBox</name>
    <message>
        <source>Speed</source>
        <translation>Tempo</translation>
    </message>
    <message>
        <source>How fast time goes ([ slower, ] faster)</source>
        <translation>Wie schnell die Zeit läuft ([ langsamer, ] schneller)</translation>
    </message>
</context>
<context>
    <name>herd::Strip</name>
    <message>
        <source>Cancel</source>
        <translation>Abbrechen</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Schließen</translation>
    </message>
</context>
<context>
    <name>herd::Table</name>
    <message>
        <source>Copy cell</source>
        <translation>Zelle kopieren</translation>
    </message>
    <message>
        <source>Copy rows</source>
        <translation>Zeilen kopieren</translation>
    </message>
    <message>
        <source>No row meets the filter.</source>
        <translation>Keine Zeile entspricht dem Filter.</translation>
    </message>
    <message>
        <source>Sort by this column</source>
        <translation>Nach dieser Spalte sortieren</translation>
    </message>
</context>
<context>
    <name>herd::TableButtons</name>
    <message>
        <source>Write these rows to a file (%1)</source>
        <translation>Diese Zeilen in eine Datei schreiben (%1)</translation>
    </message>
    <message>
        <source>Written: %1</source>
        <translation>Geschrieben: %1</translation>
    </message>
</context>
<context>
    <name>herd::TableSaver</name>
    <message>
        <source>nothing was written</source>
        <translation>nichts wurde geschrieben</translation>
    </message>
</context>
<context>
    <name>herd::TimeBar</name>
    <message>
        <source>Time</source>
        <translation>Zeit</translation>
    </message>
    <message>
        <source>Live</source>
        <translation>Live</translation>
    </message>
    <message>
        <source>Pause</source>
        <translation>Anhalten</translation>
    </message>
    <message>
        <source>Step</source>
        <translation>Schritt</translation>
    </message>
    <message>
        <source>Go on</source>
        <translation>Fortsetzen</translation>
    </message>
    <message>
        <source>Show what happens now</source>
        <translation>Zeigen, was jetzt geschieht</translation>
    </message>
    <message>
        <source>Let time stand still, or go on</source>
        <translation>Die Zeit anhalten oder weiterlaufen lassen</translation>
    </message>
    <message>
        <source>Show one line more</source>
        <translation>Eine Zeile mehr zeigen</translation>
    </message>
    <message>
        <source>Time that is shown</source>
        <translation>Gezeigte Zeit</translation>
    </message>
    <message>
        <source>Fault ›</source>
        <translation>Störung ›</translation>
    </message>
    <message>
        <source>Go to the next fault; with Shift to the one before</source>
        <translation>Zur nächsten Störung; mit Umschalt zur vorigen</translation>
    </message>
    <message>
        <source>? ›</source>
        <translation>? ›</translation>
    </message>
    <message>
        <source>Go to the next answer with a question mark; with Shift to the one before</source>
        <translation>Zur nächsten Antwort mit Fragezeichen; mit Umschalt zur vorigen</translation>
    </message>
    <message>
        <source>Differing ›</source>
        <translation>Uneinig ›</translation>
    </message>
    <message>
        <source>Go to where servers differ next; with Shift to where they did before</source>
        <translation>Dorthin, wo Server als Nächstes uneinig sind; mit Umschalt, wo sie es zuvor waren</translation>
    </message>
    <message>
        <source>Play</source>
        <translation>Abspielen</translation>
    </message>
    <message>
        <source>It is looked for in the recording; end that</source>
        <translation>Danach wird in der Aufzeichnung gesucht; das beenden</translation>
    </message>
</context>
<context>
    <name>herd::TimeSlider</name>
    <message>
        <source>Time in the recording</source>
        <translation>Zeit in der Aufzeichnung</translation>
    </message>
</context>
<context>
    <name>herd::TimelineFlags</name>
    <message>
        <source>cut from %1</source>
        <translation>von %1 getrennt</translation>
    </message>
    <message>
        <source>all faults healed</source>
        <translation>alle Störungen geheilt</translation>
    </message>
    <message>
        <source>link to %1 healed</source>
        <translation>Link zu %1 geheilt</translation>
    </message>
    <message>
        <source>hears %1 %2 ms late</source>
        <translation>hört %1 um %2 ms verspätet</translation>
    </message>
    <message>
        <source>hears %1 at %2 bytes a second</source>
        <translation>hört %1 mit %2 Bytes pro Sekunde</translation>
    </message>
    <message>
        <source>loses %2 % of what %1 says</source>
        <translation>verliert %2 % dessen, was %1 sagt</translation>
    </message>
    <message>
        <source>hears %2 % of what %1 says twice</source>
        <translation>hört %2 % dessen, was %1 sagt, doppelt</translation>
    </message>
    <message>
        <source>paused</source>
        <translation>angehalten</translation>
    </message>
    <message>
        <source>goes on after a pause</source>
        <translation>läuft nach einer Pause weiter</translation>
    </message>
    <message>
        <source>told to stop</source>
        <translation>zum Beenden aufgefordert</translation>
    </message>
    <message>
        <source>lost</source>
        <translation>verloren</translation>
    </message>
    <message>
        <source>lost, %1</source>
        <translation>verloren, %1</translation>
    </message>
    <message>
        <source>started again</source>
        <translation>neu gestartet</translation>
    </message>
    <message>
        <source>%1, %2: %3</source>
        <translation>%1, %2: %3</translation>
    </message>
    <message>
        <source>not watched</source>
        <translation>nicht beobachtet</translation>
    </message>
    <message numerus="yes">
        <source>and %n more</source>
        <translation>
            <numerusform>und %n weiteres</numerusform>
            <numerusform>und %n weitere</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>up, %1 of %n link(s)</source>
        <translation>
            <numerusform>läuft, %1 von %n Link</numerusform>
            <numerusform>läuft, %1 von %n Links</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>herd::TimelinePainter</name>
    <message>
        <source>peak %1/s</source>
        <translation>Spitze %1/s</translation>
    </message>
</context>
<context>
    <name>herd::TimelineView</name>
    <message>
        <source>Timeline</source>
        <translation>Zeitachse</translation>
    </message>
    <message>
        <source>What each server did appears here as soon as one is attached: its links, its updates, and what befell it.</source>
        <translation>Was jeder Server tat, erscheint hier, sobald einer verbunden ist: seine Links, seine Aktualisierungen und was ihm widerfuhr.</translation>
    </message>
    <message>
        <source>Show all (double-click, Home)</source>
        <translation>Alles zeigen (Doppelklick, Pos1)</translation>
    </message>
    <message>
        <source>Follow the newest (End)</source>
        <translation>Dem Neuesten folgen (Ende)</translation>
    </message>
    <message>
        <source>Clear the selection (Esc)</source>
        <translation>Auswahl aufheben (Esc)</translation>
    </message>
    <message>
        <source>%1, %2: %3</source>
        <translation>%1, %2: %3</translation>
    </message>
    <message numerus="yes">
        <source>%1; %Ln update(s) in %2</source>
        <translation>
            <numerusform>%1; %Ln Aktualisierung in %2</numerusform>
            <numerusform>%1; %Ln Aktualisierungen in %2</numerusform>
        </translation>
    </message>
    <message>
        <source>%1, from %2 to %3</source>
        <comment>servers, time, time</comment>
        <translation>%1, von %2 bis %3</translation>
    </message>
    <message numerus="yes">
        <source>%Ln server(s)</source>
        <translation>
            <numerusform>%Ln Server</numerusform>
            <numerusform>%Ln Server</numerusform>
        </translation>
    </message>
    <message>
        <source>selected: %1 to %2</source>
        <translation>ausgewählt: %1 bis %2</translation>
    </message>
    <message>
        <source>What each server did. Arrow keys move, with Shift they select a span, with Ctrl they move it, and Return zooms to it; Escape clears it. Plus and minus zoom, End follows the newest, Home shows all, N says what the next flag means.</source>
        <translation>Was jeder Server tat. Pfeiltasten bewegen, mit Umschalt wählen sie eine Zeitspanne, mit Strg verschieben sie sie, und Eingabe zoomt auf sie; Esc hebt sie auf. Plus und Minus zoomen, Ende folgt dem Neuesten, Pos1 zeigt alles, N sagt, was die nächste Flagge bedeutet.</translation>
    </message>
    <message>
        <source>Zoom to the selection (double-click, Return)</source>
        <translation>Auf die Auswahl zoomen (Doppelklick, Eingabe)</translation>
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
        <translation>Die Server der Herde und die Links zwischen ihnen</translation>
    </message>
    <message>
        <source>No herd yet.
Servers appear here once one is attached.</source>
        <translation>Noch keine Herde.
Server erscheinen hier, sobald einer verbunden ist.</translation>
    </message>
    <message>
        <source>%1, %2</source>
        <comment>servers, links</comment>
        <translation>%1, %2</translation>
    </message>
    <message numerus="yes">
        <source>%Ln server(s)</source>
        <translation>
            <numerusform>%Ln Server</numerusform>
            <numerusform>%Ln Server</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln link(s)</source>
        <translation>
            <numerusform>%Ln Link</numerusform>
            <numerusform>%Ln Links</numerusform>
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
            <numerusform>%Ln Brücke</numerusform>
            <numerusform>%Ln Brücken</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>herd::Tour</name>
    <message>
        <source>Five servers</source>
        <translation>Fünf Server</translation>
    </message>
    <message>
        <source>Each of these servers is a real one and talks to its neighbours along the lines. No database stands behind them: what one knows, it tells the others.</source>
        <translation>Jeder dieser Server ist ein echter und spricht entlang der Linien mit seinen Nachbarn. Keine Datenbank steht hinter ihnen: was einer weiß, sagt er den anderen.</translation>
    </message>
    <message>
        <source>Reports flood</source>
        <translation>Meldungen fluten</translation>
    </message>
    <message>
        <source>Phones walk through Los Angeles and tell one server where they are. It tells its neighbours, and they tell theirs. Each dot is such a report on the way that it really took; where it is known already it turns grey and ends.</source>
        <translation>Telefone gehen durch Los Angeles und melden einem Server, wo sie sind. Er sagt es seinen Nachbarn, und die sagen es ihren. Jeder Punkt ist eine solche Meldung auf dem Weg, den sie wirklich nahm; wo sie schon bekannt ist, wird er grau und endet.</translation>
    </message>
    <message>
        <source>Whichever you ask</source>
        <translation>Gleich, wen man fragt</translation>
    </message>
    <message>
        <source>This phone talks to one server only. One or two hops later all of them believe the same of it, as the table of beliefs says.</source>
        <translation>Dieses Telefon spricht nur mit einem Server. Ein oder zwei Hops später glauben alle dasselbe von ihm, wie die Tabelle „Wissensstand“ zeigt.</translation>
    </message>
    <message>
        <source>A server is killed</source>
        <translation>Ein Server wird getötet</translation>
    </message>
    <message>
        <source>%1 is gone without a word. Its neighbours see it at once, its phones go to other servers, and the reports find other ways.</source>
        <translation>%1 ist ohne ein Wort weg. Seine Nachbarn sehen es sofort, seine Telefone gehen zu anderen Servern, und die Meldungen finden andere Wege.</translation>
    </message>
    <message>
        <source>It comes back</source>
        <translation>Er kommt zurück</translation>
    </message>
    <message>
        <source>%1 starts again and knows nothing. It compares digests with its neighbours, and they send what it missed.</source>
        <translation>%1 startet neu und weiß nichts. Er vergleicht Prüfsummen mit seinen Nachbarn, und sie senden, was ihm fehlt.</translation>
    </message>
    <message>
        <source>A partition</source>
        <translation>Eine Teilung</translation>
    </message>
    <message>
        <source>All links of %1 are cut. Both sides go on serving their own clients and believe the last that they heard of the others: the badges differ.</source>
        <translation>Alle Links von %1 sind getrennt. Beide Seiten bedienen weiter ihre eigenen Clients und glauben das Letzte, was sie von den anderen hörten: die Marken unterscheiden sich.</translation>
    </message>
    <message>
        <source>It heals</source>
        <translation>Sie heilt</translation>
    </message>
    <message>
        <source>The links of %1 are back. Each side sends the newest report of every client that the other one misses, and nothing twice.</source>
        <translation>Die Links von %1 sind zurück. Jede Seite sendet von jedem Client die neueste Meldung, die der anderen fehlt, und nichts doppelt.</translation>
    </message>
    <message>
        <source>Time stands still</source>
        <translation>Die Zeit steht still</translation>
    </message>
    <message>
        <source>The herd goes on, but the window shows one moment of it. Step through what happened, line by line, or let the time run on slowly.</source>
        <translation>Die Herde macht weiter, aber das Fenster zeigt einen Augenblick davon. Gehen Sie Zeile für Zeile durch, was geschah, oder lassen Sie die Zeit langsam weiterlaufen.</translation>
    </message>
    <message>
        <source>Now you</source>
        <translation>Nun Sie</translation>
    </message>
    <message>
        <source>Open the menu of a server or of a link to break something. Double-click the map to be a phone yourself.</source>
        <translation>Öffnen Sie das Menü eines Servers oder eines Links, um etwas zu stören. Doppelklicken Sie auf die Karte, um selbst ein Telefon zu sein.</translation>
    </message>
    <message>
        <source>Once more, slowly</source>
        <translation>Noch einmal, langsam</translation>
    </message>
    <message>
        <source>All of this was recorded. Here is the death of %1 once more, four times as slow: its links go down, and its phones turn to other servers. The bar at the top goes to any time of it.</source>
        <translation>All das wurde aufgezeichnet. Hier ist das Ende von %1 noch einmal, viermal so langsam: Seine Links fallen aus, und seine Telefone gehen zu anderen Servern. Die Leiste oben führt zu jeder Zeit davon.</translation>
    </message>
</context>
<context>
    <name>herd::Undo</name>
    <message>
        <source>%1. %2 takes it back.</source>
        <comment>what was done, a key</comment>
        <translation>%1. %2 macht es rückgängig.</translation>
    </message>
    <message>
        <source>Taken back: %1</source>
        <translation>Rückgängig gemacht: %1</translation>
    </message>
    <message>
        <source>&amp;Undo</source>
        <translation>&amp;Rückgängig</translation>
    </message>
    <message>
        <source>&amp;Undo: %1</source>
        <translation>&amp;Rückgängig: %1</translation>
    </message>
</context>
<context>
    <name>herd::describeLeftOut</name>
    <message>
        <source>lines that came too fast: %1</source>
        <translation>Zeilen, die zu schnell kamen: %1</translation>
    </message>
    <message>
        <source>lines that are too long: %1</source>
        <translation>zu lange Zeilen: %1</translation>
    </message>
    <message>
        <source>reports of too many clients: %1</source>
        <translation>Meldungen von zu vielen Clients: %1</translation>
    </message>
    <message>
        <source>lines of too many sources: %1</source>
        <translation>Zeilen von zu vielen Quellen: %1</translation>
    </message>
    <message>
        <source>mentions of too many servers: %1</source>
        <translation>Nennungen von zu vielen Servern: %1</translation>
    </message>
    <message>
        <source>mentions of too many links: %1</source>
        <translation>Nennungen von zu vielen Links: %1</translation>
    </message>
    <message>
        <source>Left out: %1</source>
        <translation>Ausgelassen: %1</translation>
    </message>
</context>
<context>
    <name>herd::main</name>
    <message>
        <source>cannot write %1; is the folder there, and does the name end in .png?</source>
        <translation>kann %1 nicht schreiben; gibt es den Ordner, und endet der Name auf .png?</translation>
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
