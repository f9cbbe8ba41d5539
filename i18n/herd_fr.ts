<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="fr_FR">
<context>
    <name>herd::AttachDialog</name>
    <message>
        <source>Looking for servers on this machine...</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Use these</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Attach to servers</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Monitor ports</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>HOST:PORT, HOST:PORT, ...</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>or &amp;herd</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Herd file</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Name of a built-in herd, or a herd file</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Token file</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Token file</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>For servers elsewhere, and to bring faults about</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Connect</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Browse...</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 of herd %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No server answers at the usual monitor ports of this machine.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Found on this machine: %1</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>herd::Attachment</name>
    <message>
        <source>&quot;%1&quot; has no port; give HOST:PORT, such as 127.0.0.1:13000</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>give 1 to %1 addresses of monitor ports, with commas between them</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>there is no herd and no file &quot;%1&quot;</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>no server of &quot;%1&quot; has a monitor port</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 can&apos;t be read, or is empty</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>give addresses or a herd, not both</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>herd::Banner</name>
    <message>
        <source>No answer from %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No herd is attached</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nobody answers at %1; are the servers running?</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Not converged: %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Waiting to hear what the servers know</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Converged: all servers know the same</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>%1 misses reports of %Ln client(s) (oldest %2 s)</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1; %Ln other(s) miss fewer</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
</context>
<context>
    <name>herd::BeliefsModel</name>
    <message>
        <source>Server</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Latitude</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Longitude</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Time</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Told</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Newest</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>herd::CaptionCard</name>
    <message>
        <source>Tour</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Hold</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Stay at this step until Next</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Next</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>End the tour</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Undo what the tour broke, and end it</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 of %2</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>herd::CellDelegate</name>
    <message>
        <source>not watched</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>waiting</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>up</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>paused</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>lost</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>down</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>refused</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>all agree</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>differs</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>herd::ClientsModel</name>
    <message>
        <source>Client</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Latitude</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Longitude</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Time</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Told</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Agreed</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>herd::Console</name>
    <message>
        <source>Console</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Server to talk to</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Line to send</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A line to send, such as WHATSAT kiwi 10 5</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Send</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Sends the line and a newline (Return); up and down bring back what was sent before</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What the server answered</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What a server answers appears here, byte for byte: choose one, write a line, press Return.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Templates</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Puts a command into the line, to be changed and sent</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>IAMAT from now</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>WHATSAT, five places within 10 km</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There is no server to talk to.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Not sent: the port that this server has for clients is not known.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Further bytes that are not shown: %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1  answered in %2</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>herd::Dashboard</name>
    <message>
        <source>Servers</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Servers appear here once one is attached.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Clients</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Clients appear here as soon as one tells a server where it is.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What each server believes</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Select a client in the map or in the table of clients.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Events</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What happens in the herd appears here, as it happens.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Traffic</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Commands, answers and lines of links appear here, as servers read and write them.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Map</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Beliefs</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Console</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 - Herd</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Timeline</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Latency</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A server is back, and this goes on.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Herd</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>herd::DashboardOptions</name>
    <message>
        <source>--theme is system, light or dark, not &quot;%1&quot;</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>--lang: &quot;%1&quot; is not spoken here; see --help</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>--size is WIDTHxHEIGHT, each %1 to %2, not &quot;%3&quot;</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>--seed is a whole number, not &quot;%1&quot;</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>--scene is one of %1, not &quot;%2&quot;</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>watch running servers, at their monitor ports</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>watch the servers of a built-in herd, or of a herd file</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the servers&apos; monitor token, for servers elsewhere and for faults</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>what it looks like (default: system)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>de, en, es, fr, ja or zh_CN (default: the system&apos;s)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>other people, in the demo and in scenes (default: 1)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>write a picture of a scene, and end; needs no display</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>what the picture shows (default: overview)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>of the window or the picture (default: 1600x900)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>nothing moves that need not</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>say the version and end</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>say this and end</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Shows what the servers of a herd do and what they know. Without options: a demonstration with five servers in this process.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 Try --help.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&quot;%1&quot; is no option; try --help.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>--attach or --herd, not both</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>--token-file %1 is of servers: give --attach or --herd, too</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>remember layout and source there, not among the user&apos;s settings</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>remember nothing</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>herd::DemoMenu</name>
    <message>
        <source>De&amp;mo</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Walkers in Los Angeles</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Buses of Washington, DC</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Flash crowd</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>%n people come to one place within seconds, and go</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>Show &amp;Los Angeles</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Show &amp;Washington, DC</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Bus &amp;speed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>As they drove</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 times as fast</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>herd::DemoSource</name>
    <message>
        <source>The gazetteer in this program is damaged: %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Demo</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>herd::FaultMenus</name>
    <message>
        <source>Cut</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>200 ms late</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>2 s late</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Lose every fifth report</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Tell every fifth report twice</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>1,000 bytes a second</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Heal</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Kill %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Stop %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Revive %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Pause</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Go on</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Isolate</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Heal all its links</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 and %2</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>herd::FilterBar</name>
    <message>
        <source>Filter of %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Filter: a field, an operator, a value</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Which rows to show (Ctrl+F), such as: server == Welsh &amp;&amp; !(kind == merge)
Ctrl+Space: what can follow. Up: filters of before. Escape: clear.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What is wrong with the filter</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>How many rows are shown</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>At the end: %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>At character %1: %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 of %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 % looked through</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the first %1 of %2; narrow the filter to see others</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 to %2  ×</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Only rows of this time are shown. Show all times again</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>a field is wanted here, such as kind</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>an operator is wanted here, such as ==</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>a value is wanted here</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>a number is wanted here</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>a list in ( ) is wanted here</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>) is wanted here</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;&amp; or || is wanted here</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>this quote does not end</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>too many ( or ! in one another</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>this is too long</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>herd::FilterEdit</name>
    <message>
        <source>What can follow</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>herd::FilteredTable</name>
    <message>
        <source>Follow client %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Follow connection %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Follow links to %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Follow address %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Follow server %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Double-click</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Only %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Not %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Only this server: %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Only this kind: %1</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>herd::HerdPicture</name>
    <message>
        <source>cut</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 ms late</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 B/s</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 % lost</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 % twice</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>paused</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>herd::LatencyView</name>
    <message>
        <source>max</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Reply</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>One hop</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Two hops or more</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Whole herd</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Places</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 µs</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 ms</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 s</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>From a command&apos;s receipt to the end of the turn that answered it, as the servers measured.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>From a report&apos;s receipt by the server that the client told to its receipt by a neighbour, by the clocks of both.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>From a report&apos;s receipt by the server that the client told to its receipt by servers that are no neighbours of it, by the clocks of both.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>From a report&apos;s receipt by the server that the client told to its receipt by the last of all that were attached.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>How long Places took for a lookup, as the servers measured.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Latency</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>span</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>count</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>How long replies, hops and lookups take appears here once servers tell of the first; they do once a second.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>none yet</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Upper ends of bins, so at most a quarter too long.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1, %2 to %3: %4 of %5</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Copy as text (double-click, %1)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Measure anew (Del)</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>herd::LineCaller</name>
    <message>
        <source>the server closed the connection without a word</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the server closed the connection in mid-answer</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>no connection: %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>no answer in %1 s</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the answer was not whole in %1 s</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the answer is too long; it was cut off</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>herd::LinesModel</name>
    <message>
        <source>Time</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Server</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Kind</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Who</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Text</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Bytes</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>herd::LinkItem</name>
    <message>
        <source>%1 reports/s one way, %2 reports/s the other</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>round trip %1</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>herd::LinksModel</name>
    <message>
        <source>Link</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>With</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>State</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Reason</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Since</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Reports/s</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Owed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Faults</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>herd::MainMenu</name>
    <message>
        <source>&amp;File</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Quit</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;View</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Panels</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Reset layout</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Help</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;About Herd</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Demo</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Attach...</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Five servers in this program, and people who use them</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Watch servers that run, here or elsewhere</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Attach...</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Source</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Theme</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>As the &amp;system</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Light</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Dark</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Language</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>About Herd</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Herd %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Servers that know where phones are, and tell each other. This window shows what each of them knows, and how they come to agree.

Map: Natural Earth. Places: GeoNames. Buses: Washington Metropolitan Area Transit Authority.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>herd::MapQuestions</name>
    <message>
        <source>No server is up that could be told.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1: %2</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>herd::MapWidget</name>
    <message>
        <source>Map of clients</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Arrow keys move, plus and minus zoom, Home shows all clients, F follows the selected one, the Menu key offers what can be sent from the middle of the map.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Show all clients (Home)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Zoom in (+)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Zoom out (-)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Stop following %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Follow %1	Double-click</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Report from here (IAMAT)	Double-click</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Report from here (IAMAT)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What is near here? (WHATSAT)	Shift+Double-click</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What is near here? (WHATSAT)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Take the answer away</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Show all clients	Home</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Show the whole world</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>spoke to %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>moved %1 s ago</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>other servers %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Click to look closer</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Following %1 (Esc ends it)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No clients yet</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Clients appear here once they report where they are.
Double-click the map to report from there yourself.</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>%1 km, %Ln place(s)</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln client(s)</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
</context>
<context>
    <name>herd::Notice</name>
    <message>
        <source>%1 at %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1: %2.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Are the servers running, and is it a monitor port? Those of built-in herds are 13000 to 13004. It is tried again every two seconds.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Use a dashboard and servers of the same release.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This program speaks version %1 of the monitor stream. Attach again with what is asked for.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>That is no monitor port of a server. A server of a built-in herd has it %1 above its port for clients.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 can&apos;t be watched</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nobody answers at %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There is nothing to watch</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No herd is watched</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Attach to servers that run, or look at the demo: five servers in this program.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No server answers any more</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What is shown is what was known last. It is tried again every two seconds, and goes on by itself when a server is back.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Start the demo</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Try again</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>herd::ServerItem</name>
    <message>
        <source>%1: %2 lines a second, clients known: %3</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>waiting for it</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 lines/s</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>paused</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>no answer</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>clients: %1</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>herd::ServersModel</name>
    <message>
        <source>Server</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>State</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Lines/s</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Clients</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Connections</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Owed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Digest</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Faults</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Address</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Herd</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>herd::Table</name>
    <message>
        <source>Copy cell</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Copy rows</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No row meets the filter.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>herd::TimeBar</name>
    <message>
        <source>Time</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Live</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Pause</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Step</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Go on</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>herd::TimelineFlags</name>
    <message>
        <source>cut from %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>all faults healed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>link to %1 healed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>hears %1 %2 ms late</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>hears %1 at %2 bytes a second</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>loses %2 % of what %1 says</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>hears %2 % of what %1 says twice</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>paused</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>goes on after a pause</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>told to stop</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>lost</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>lost, %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>started again</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1, %2: %3</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>not watched</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>and %n more</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>up, %1 of %n link(s)</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
</context>
<context>
    <name>herd::TimelinePainter</name>
    <message>
        <source>peak %1/s</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>herd::TimelineView</name>
    <message>
        <source>Timeline</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What each server did. Drag over lanes to select a span, drag the axis to move. Arrow keys move, plus and minus zoom, End follows the newest, Home shows all, Escape clears the selection.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What each server did appears here as soon as one is attached: its links, its updates, and what befell it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Zoom to the selection (double-click)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Show all (double-click, Home)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Follow the newest (End)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Clear the selection (Esc)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1, %2: %3</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>%1; %Ln update(s) in %2</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
</context>
<context>
    <name>herd::TopologyView</name>
    <message>
        <source>Topology</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The servers of the herd and the links between them</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No herd yet.
Servers appear here once one is attached.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>herd::Tour</name>
    <message>
        <source>Five servers</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Each of these servers is a real one and talks to its neighbours along the lines. No database stands behind them: what one knows, it tells the others.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Reports flood</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Phones walk through Los Angeles and tell one server where they are. It tells its neighbours, and they tell theirs. Each dot is such a report on the way that it really took; where it is known already it turns grey and ends.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Whichever you ask</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This phone talks to one server only. One or two hops later all of them believe the same of it, as the table of beliefs says.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A server is killed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 is gone without a word. Its neighbours see it at once, its phones go to other servers, and the reports find other ways.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It comes back</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 starts again and knows nothing. It compares digests with its neighbours, and they send what it missed.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A partition</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>All links of %1 are cut. Both sides go on serving their own clients and believe the last that they heard of the others: the badges differ.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It heals</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The links of %1 are back. Each side sends the newest report of every client that the other one misses, and nothing twice.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Time stands still</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The herd goes on, but the window shows one moment of it. Step through what happened, line by line, or let the time run on slowly.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Now you</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Open the menu of a server or of a link to break something. Double-click the map to be a phone yourself.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>herd::describeLeftOut</name>
    <message>
        <source>lines that came too fast: %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>lines that are too long: %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>reports of too many clients: %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Left out: %1</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>herd::main</name>
    <message>
        <source>cannot write %1; is the folder there, and does the name end in .png?</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>herd::spanText</name>
    <message>
        <source>%1 ms</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 s</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 ns</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 µs</source>
        <translation type="unfinished"></translation>
    </message>
</context>
</TS>
