<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="es_ES">
<context>
    <name>herd::AttachDialog</name>
    <message>
        <source>Looking for servers on this machine...</source>
        <translation>Buscando servidores en este equipo...</translation>
    </message>
    <message>
        <source>&amp;Use these</source>
        <translation>&amp;Usar estos</translation>
    </message>
    <message>
        <source>Attach to servers</source>
        <translation>Conectar con servidores</translation>
    </message>
    <message>
        <source>&amp;Monitor ports</source>
        <translation>Puertos de &amp;monitor</translation>
    </message>
    <message>
        <source>HOST:PORT, HOST:PORT, ...</source>
        <translation>HOST:PUERTO, HOST:PUERTO, ...</translation>
    </message>
    <message>
        <source>or &amp;herd</source>
        <translation>o &amp;rebaño</translation>
    </message>
    <message>
        <source>Herd file</source>
        <translation>Archivo de rebaño</translation>
    </message>
    <message>
        <source>Name of a built-in herd, or a herd file</source>
        <translation>Nombre de un rebaño incorporado o un archivo de rebaño</translation>
    </message>
    <message>
        <source>&amp;Token file</source>
        <translation>Archivo de &amp;token</translation>
    </message>
    <message>
        <source>Token file</source>
        <translation>Archivo de token</translation>
    </message>
    <message>
        <source>For servers elsewhere, and to bring faults about</source>
        <translation>Para servidores en otro lugar y para provocar fallos</translation>
    </message>
    <message>
        <source>&amp;Connect</source>
        <translation>&amp;Conectar</translation>
    </message>
    <message>
        <source>Browse...</source>
        <translation>Examinar...</translation>
    </message>
    <message>
        <source>%1 of herd %2</source>
        <translation>%1 del rebaño %2</translation>
    </message>
    <message>
        <source>No server answers at the usual monitor ports of this machine.</source>
        <translation>Ningún servidor responde en los puertos de monitor habituales de este equipo.</translation>
    </message>
    <message>
        <source>Found on this machine: %1</source>
        <translation>Encontrado en este equipo: %1</translation>
    </message>
</context>
<context>
    <name>herd::Attachment</name>
    <message>
        <source>&quot;%1&quot; has no port; give HOST:PORT, such as 127.0.0.1:13000</source>
        <translation>«%1» no tiene puerto; indique HOST:PUERTO, por ejemplo 127.0.0.1:13000</translation>
    </message>
    <message>
        <source>give 1 to %1 addresses of monitor ports, with commas between them</source>
        <translation>indique de 1 a %1 direcciones de puertos de monitor, separadas por comas</translation>
    </message>
    <message>
        <source>there is no herd and no file &quot;%1&quot;</source>
        <translation>no hay ningún rebaño ni archivo «%1»</translation>
    </message>
    <message>
        <source>no server of &quot;%1&quot; has a monitor port</source>
        <translation>ningún servidor de «%1» tiene puerto de monitor</translation>
    </message>
    <message>
        <source>%1 can&apos;t be read, or is empty</source>
        <translation>%1 no se puede leer o está vacío</translation>
    </message>
    <message>
        <source>give addresses or a herd, not both</source>
        <translation>indique direcciones o un rebaño, no ambos</translation>
    </message>
</context>
<context>
    <name>herd::Banner</name>
    <message>
        <source>No answer from %1</source>
        <translation>Sin respuesta de %1</translation>
    </message>
    <message>
        <source>No herd is attached</source>
        <translation>Ningún rebaño conectado</translation>
    </message>
    <message>
        <source>Nobody answers at %1; are the servers running?</source>
        <translation>Nadie responde en %1; ¿están en marcha los servidores?</translation>
    </message>
    <message>
        <source>Not converged: %1</source>
        <translation>No ha convergido: %1</translation>
    </message>
    <message>
        <source>Waiting to hear what the servers know</source>
        <translation>A la espera de lo que saben los servidores</translation>
    </message>
    <message>
        <source>Converged: all servers know the same</source>
        <translation>Convergido: todos los servidores saben lo mismo</translation>
    </message>
    <message numerus="yes">
        <source>%1 misses reports of %Ln client(s) (oldest %2 s)</source>
        <translation>
            <numerusform>a %1 le faltan informes de %Ln cliente (el más antiguo, %2 s)</numerusform>
            <numerusform>a %1 le faltan informes de %Ln clientes (el más antiguo, %2 s)</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1; %Ln other(s) miss fewer</source>
        <translation>
            <numerusform>%1; a %Ln más le faltan menos</numerusform>
            <numerusform>%1; a %Ln más les faltan menos</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Reading what %1 knows: %2 of %Ln client(s)</source>
        <translation>
            <numerusform>Leyendo lo que sabe %1: %2 de %Ln cliente</numerusform>
            <numerusform>Leyendo lo que sabe %1: %2 de %Ln clientes</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Reading what the servers know: %1 of %Ln report(s)</source>
        <translation>
            <numerusform>Leyendo lo que saben los servidores: %1 de %Ln informe</numerusform>
            <numerusform>Leyendo lo que saben los servidores: %1 de %Ln informes</numerusform>
        </translation>
    </message>
    <message>
        <source>%1. %2</source>
        <translation>%1. %2</translation>
    </message>
    <message>
        <source>Converged, but there is no bridge at %1: other herds don&apos;t hear it</source>
        <translation>Convergido, pero falta el puente en %1: otros rebaños no se enteran</translation>
    </message>
</context>
<context>
    <name>herd::BeliefsModel</name>
    <message>
        <source>Server</source>
        <translation>Servidor</translation>
    </message>
    <message>
        <source>Latitude</source>
        <translation>Latitud</translation>
    </message>
    <message>
        <source>Longitude</source>
        <translation>Longitud</translation>
    </message>
    <message>
        <source>Time</source>
        <translation>Hora</translation>
    </message>
    <message>
        <source>Told</source>
        <translation>Informado a</translation>
    </message>
    <message>
        <source>Newest</source>
        <translation>Más nuevo</translation>
    </message>
</context>
<context>
    <name>herd::BridgeItem</name>
    <message>
        <source>not known</source>
        <translation>desconocido</translation>
    </message>
    <message numerus="yes">
        <source>%1 of %Ln bridge(s) up</source>
        <translation>
            <numerusform>%1 de %Ln puente activo</numerusform>
            <numerusform>%1 de %Ln puentes activos</numerusform>
        </translation>
    </message>
    <message>
        <source>no answer</source>
        <translation>sin respuesta</translation>
    </message>
    <message>
        <source>reports owed: %1</source>
        <translation>informes pendientes: %1</translation>
    </message>
    <message>
        <source>Bridge to %1: %2</source>
        <comment>address, state</comment>
        <translation>Puente a %1: %2</translation>
    </message>
</context>
<context>
    <name>herd::Bundle</name>
    <message>
        <source>the folder %1 cannot be created, or is there already</source>
        <translation>la carpeta %1 no se puede crear o ya existe</translation>
    </message>
</context>
<context>
    <name>herd::CaptionCard</name>
    <message>
        <source>Tour</source>
        <translation>Visita</translation>
    </message>
    <message>
        <source>Hold</source>
        <translation>Detener</translation>
    </message>
    <message>
        <source>Stay at this step until Next</source>
        <translation>Quedarse en este paso hasta Siguiente</translation>
    </message>
    <message>
        <source>Next</source>
        <translation>Siguiente</translation>
    </message>
    <message>
        <source>End the tour</source>
        <translation>Terminar la visita</translation>
    </message>
    <message>
        <source>Undo what the tour broke, and end it</source>
        <translation>Deshacer lo que rompió la visita y terminarla</translation>
    </message>
    <message>
        <source>%1 of %2</source>
        <translation>%1 de %2</translation>
    </message>
    <message>
        <source>Go on to the next step</source>
        <translation>Pasa al paso siguiente</translation>
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
        <translation>desconocido</translation>
    </message>
    <message>
        <source>%1 s</source>
        <translation>%1 s</translation>
    </message>
    <message>
        <source>Server</source>
        <translation>Servidor</translation>
    </message>
    <message>
        <source>State</source>
        <translation>Estado</translation>
    </message>
    <message>
        <source>Reason</source>
        <translation>Motivo</translation>
    </message>
    <message>
        <source>Since</source>
        <translation>Desde</translation>
    </message>
    <message>
        <source>Faults</source>
        <translation>Fallos</translation>
    </message>
    <message>
        <source>For clients</source>
        <translation>Para clientes</translation>
    </message>
    <message>
        <source>For observers</source>
        <translation>Para observadores</translation>
    </message>
    <message>
        <source>Version</source>
        <translation>Versión</translation>
    </message>
    <message>
        <source>Knows</source>
        <translation>Sabe</translation>
    </message>
    <message>
        <source>Clients</source>
        <translation>Clientes</translation>
    </message>
    <message>
        <source>Digest</source>
        <translation>Resumen</translation>
    </message>
    <message>
        <source>Owed</source>
        <translation>Pendientes</translation>
    </message>
    <message>
        <source>Holds</source>
        <translation>Mantiene</translation>
    </message>
    <message>
        <source>Connections</source>
        <translation>Conexiones</translation>
    </message>
    <message>
        <source>Observers</source>
        <translation>Observadores</translation>
    </message>
    <message>
        <source>Lookups waiting</source>
        <translation>Consultas en espera</translation>
    </message>
    <message>
        <source>Unsent</source>
        <translation>Sin enviar</translation>
    </message>
    <message>
        <source>%1 bytes</source>
        <translation>%1 bytes</translation>
    </message>
    <message>
        <source>Run</source>
        <translation>Ejecución</translation>
    </message>
    <message>
        <source>Rates</source>
        <translation>Tasas</translation>
    </message>
    <message>
        <source>All</source>
        <translation>Todas</translation>
    </message>
    <message>
        <source>not told</source>
        <translation>no indicado</translation>
    </message>
    <message>
        <source>Commands</source>
        <translation>Órdenes</translation>
    </message>
    <message>
        <source>Answers</source>
        <translation>Respuestas</translation>
    </message>
    <message>
        <source>Reports heard</source>
        <translation>Informes oídos</translation>
    </message>
    <message>
        <source>Reports sent</source>
        <translation>Informes enviados</translation>
    </message>
    <message>
        <source>News</source>
        <translation>Novedades</translation>
    </message>
    <message>
        <source>Lookups</source>
        <translation>Consultas</translation>
    </message>
    <message>
        <source>Links</source>
        <translation>Enlaces</translation>
    </message>
    <message>
        <source>up</source>
        <translation>activo</translation>
    </message>
    <message>
        <source>up at one end only</source>
        <translation>activo solo en un extremo</translation>
    </message>
    <message>
        <source>down</source>
        <translation>caído</translation>
    </message>
    <message>
        <source>cut by an observer</source>
        <translation>cortado por un observador</translation>
    </message>
    <message>
        <source>Link</source>
        <translation>Enlace</translation>
    </message>
    <message>
        <source>%1 – %2</source>
        <translation>%1 – %2</translation>
    </message>
    <message>
        <source>Round trip</source>
        <translation>Ida y vuelta</translation>
    </message>
    <message>
        <source>%1 to %2</source>
        <translation>%1 a %2</translation>
    </message>
    <message>
        <source>Reports</source>
        <translation>Informes</translation>
    </message>
    <message>
        <source>As %1 sees it</source>
        <translation>Como lo ve %1</translation>
    </message>
    <message>
        <source>up when it was last heard</source>
        <translation>activo cuando se oyó por última vez</translation>
    </message>
    <message>
        <source>down when it was last heard</source>
        <translation>caído cuando se oyó por última vez</translation>
    </message>
    <message>
        <source>Warning</source>
        <translation>Aviso</translation>
    </message>
    <message>
        <source>Reconnects</source>
        <translation>Reconexiones</translation>
    </message>
    <message>
        <source>Client</source>
        <translation>Cliente</translation>
    </message>
    <message>
        <source>Latitude</source>
        <translation>Latitud</translation>
    </message>
    <message>
        <source>Longitude</source>
        <translation>Longitud</translation>
    </message>
    <message>
        <source>Told</source>
        <translation>Informado a</translation>
    </message>
    <message>
        <source>Its time</source>
        <translation>Su hora</translation>
    </message>
    <message>
        <source>Received</source>
        <translation>Recibido</translation>
    </message>
    <message>
        <source>Difference</source>
        <translation>Diferencia</translation>
    </message>
    <message>
        <source>Age</source>
        <translation>Antigüedad</translation>
    </message>
    <message>
        <source>Reports that came to servers, since it is shown here</source>
        <translation>Informes que llegaron a servidores desde que se muestra aquí</translation>
    </message>
    <message>
        <source>Newer</source>
        <translation>Más nuevos</translation>
    </message>
    <message>
        <source>Duplicates</source>
        <translation>Duplicados</translation>
    </message>
    <message>
        <source>Stale</source>
        <translation>Obsoletos</translation>
    </message>
    <message>
        <source>Who believes what</source>
        <translation>Quién cree qué</translation>
    </message>
    <message>
        <source>This</source>
        <translation>Esto</translation>
    </message>
    <message>
        <source>Of %1 ago</source>
        <translation>De hace %1</translation>
    </message>
    <message>
        <source>Nothing</source>
        <translation>Nada</translation>
    </message>
    <message>
        <source>Line</source>
        <translation>Línea</translation>
    </message>
    <message>
        <source>As it came</source>
        <translation>Tal como llegó</translation>
    </message>
    <message>
        <source>Line of a server</source>
        <translation>Línea de un servidor</translation>
    </message>
    <message>
        <source>Bridge</source>
        <translation>Puente</translation>
    </message>
</context>
<context>
    <name>herd::CellDelegate</name>
    <message>
        <source>not watched</source>
        <translation>sin observar</translation>
    </message>
    <message>
        <source>waiting</source>
        <translation>en espera</translation>
    </message>
    <message>
        <source>up</source>
        <translation>activo</translation>
    </message>
    <message>
        <source>paused</source>
        <translation>en pausa</translation>
    </message>
    <message>
        <source>lost</source>
        <translation>perdido</translation>
    </message>
    <message>
        <source>down</source>
        <translation>caído</translation>
    </message>
    <message>
        <source>refused</source>
        <translation>rechazado</translation>
    </message>
    <message>
        <source>all agree</source>
        <translation>todos de acuerdo</translation>
    </message>
    <message>
        <source>differs</source>
        <translation>difiere</translation>
    </message>
</context>
<context>
    <name>herd::ClientsModel</name>
    <message>
        <source>Client</source>
        <translation>Cliente</translation>
    </message>
    <message>
        <source>Latitude</source>
        <translation>Latitud</translation>
    </message>
    <message>
        <source>Longitude</source>
        <translation>Longitud</translation>
    </message>
    <message>
        <source>Time</source>
        <translation>Hora</translation>
    </message>
    <message>
        <source>Told</source>
        <translation>Informado a</translation>
    </message>
    <message>
        <source>Agreed</source>
        <translation>Acuerdo</translation>
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
        <translation>Órdenes</translation>
    </message>
    <message>
        <source>Type a part of what you want to do</source>
        <translation>Escriba una parte de lo que quiere hacer</translation>
    </message>
    <message>
        <source>Part of a command</source>
        <translation>Parte de una orden</translation>
    </message>
    <message>
        <source>Commands found</source>
        <translation>Órdenes encontradas</translation>
    </message>
</context>
<context>
    <name>herd::CompareBar</name>
    <message>
        <source>Time</source>
        <translation>Tiempo</translation>
    </message>
    <message>
        <source>Time that is shown</source>
        <translation>Hora que se muestra</translation>
    </message>
    <message>
        <source>How both lie side by side</source>
        <translation>Cómo se alinean ambas</translation>
    </message>
    <message>
        <source>Both from their beginning</source>
        <translation>Ambas desde su inicio</translation>
    </message>
    <message>
        <source>Both at the same time</source>
        <translation>Ambas a la misma hora</translation>
    </message>
    <message>
        <source>Pause</source>
        <translation>Pausa</translation>
    </message>
    <message>
        <source>Play</source>
        <translation>Reproducir</translation>
    </message>
    <message>
        <source>Let time stand still, or go on</source>
        <translation>Detener el tiempo o dejarlo seguir</translation>
    </message>
    <message>
        <source>Stop</source>
        <translation>Parar</translation>
    </message>
    <message>
        <source>Next difference ›</source>
        <translation>Siguiente diferencia ›</translation>
    </message>
    <message>
        <source>Go to where a server, a link or a digest begins to differ for longer than a second</source>
        <translation>Ir a donde un servidor, un enlace o un resumen empieza a diferir durante más de un segundo</translation>
    </message>
</context>
<context>
    <name>herd::CompareWindow</name>
    <message>
        <source>Nothing else begins to differ.</source>
        <translation>Nada más empieza a diferir.</translation>
    </message>
    <message>
        <source>%1 and %2 - Herd</source>
        <translation>%1 y %2 - Herd</translation>
    </message>
    <message>
        <source>Differences</source>
        <translation>Diferencias</translation>
    </message>
    <message>
        <source>What both tell otherwise of the herd at this moment appears here.</source>
        <translation>Aquí aparece lo que ambas cuentan de forma distinta sobre el rebaño en este instante.</translation>
    </message>
    <message>
        <source>Both tell the same</source>
        <translation>Ambas cuentan lo mismo</translation>
    </message>
    <message numerus="yes">
        <source>%Ln difference(s)</source>
        <translation>
            <numerusform>%Ln diferencia</numerusform>
            <numerusform>%Ln diferencias</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1, and %Ln more client(s) that differ</source>
        <translation>
            <numerusform>%1, y %Ln cliente más que difiere</numerusform>
            <numerusform>%1, y %Ln clientes más que difieren</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>herd::ComparedPanel</name>
    <message>
        <source>%1, from %2</source>
        <translation>%1, desde %2</translation>
    </message>
    <message>
        <source>Nothing is known of a herd at this time.</source>
        <translation>En este momento no se sabe nada de un rebaño.</translation>
    </message>
    <message>
        <source>Opening: %1 %</source>
        <translation>Abriendo: %1 %</translation>
    </message>
</context>
<context>
    <name>herd::Console</name>
    <message>
        <source>Console</source>
        <translation>Consola</translation>
    </message>
    <message>
        <source>Server to talk to</source>
        <translation>Servidor con el que hablar</translation>
    </message>
    <message>
        <source>Line to send</source>
        <translation>Línea que enviar</translation>
    </message>
    <message>
        <source>A line to send, such as WHATSAT kiwi 10 5</source>
        <translation>Una línea que enviar, como WHATSAT kiwi 10 5</translation>
    </message>
    <message>
        <source>Send</source>
        <translation>Enviar</translation>
    </message>
    <message>
        <source>Sends the line and a newline (Return); up and down bring back what was sent before</source>
        <translation>Envía la línea y un salto de línea (Intro); arriba y abajo recuperan lo enviado antes</translation>
    </message>
    <message>
        <source>What the server answered</source>
        <translation>Lo que respondió el servidor</translation>
    </message>
    <message>
        <source>What a server answers appears here, byte for byte: choose one, write a line, press Return.</source>
        <translation>Aquí aparece, byte a byte, lo que responde un servidor: elija uno, escriba una línea y pulse Intro.</translation>
    </message>
    <message>
        <source>Templates</source>
        <translation>Plantillas</translation>
    </message>
    <message>
        <source>Puts a command into the line, to be changed and sent</source>
        <translation>Pone una orden en la línea, para cambiarla y enviarla</translation>
    </message>
    <message>
        <source>IAMAT from now</source>
        <translation>IAMAT de ahora</translation>
    </message>
    <message>
        <source>WHATSAT, five places within 10 km</source>
        <translation>WHATSAT, cinco lugares en 10 km</translation>
    </message>
    <message>
        <source>There is no server to talk to.</source>
        <translation>No hay servidor con el que hablar.</translation>
    </message>
    <message>
        <source>Not sent: the port that this server has for clients is not known.</source>
        <translation>No enviado: se desconoce el puerto de este servidor para clientes.</translation>
    </message>
    <message>
        <source>Further bytes that are not shown: %1</source>
        <translation>Otros bytes que no se muestran: %1</translation>
    </message>
    <message>
        <source>%1  answered in %2</source>
        <translation>%1  respondió en %2</translation>
    </message>
</context>
<context>
    <name>herd::Dashboard</name>
    <message>
        <source>Servers</source>
        <translation>Servidores</translation>
    </message>
    <message>
        <source>Servers appear here once one is attached.</source>
        <translation>Los servidores aparecen aquí cuando uno está conectado.</translation>
    </message>
    <message>
        <source>Clients</source>
        <translation>Clientes</translation>
    </message>
    <message>
        <source>Clients appear here as soon as one tells a server where it is.</source>
        <translation>Los clientes aparecen aquí en cuanto uno dice a un servidor dónde está.</translation>
    </message>
    <message>
        <source>What each server believes</source>
        <translation>Lo que cree cada servidor</translation>
    </message>
    <message>
        <source>Select a client in the map or in the table of clients.</source>
        <translation>Seleccione un cliente en el mapa o en la tabla de clientes.</translation>
    </message>
    <message>
        <source>Events</source>
        <translation>Eventos</translation>
    </message>
    <message>
        <source>What happens in the herd appears here, as it happens.</source>
        <translation>Lo que sucede en el rebaño aparece aquí, a medida que sucede.</translation>
    </message>
    <message>
        <source>Traffic</source>
        <translation>Tráfico</translation>
    </message>
    <message>
        <source>Commands, answers and lines of links appear here, as servers read and write them.</source>
        <translation>Las órdenes, las respuestas y las líneas de los enlaces aparecen aquí, a medida que los servidores las leen y escriben.</translation>
    </message>
    <message>
        <source>Map</source>
        <translation>Mapa</translation>
    </message>
    <message>
        <source>Beliefs</source>
        <translation>Creencias</translation>
    </message>
    <message>
        <source>Console</source>
        <translation>Consola</translation>
    </message>
    <message>
        <source>%1 - Herd</source>
        <translation>%1 - Herd</translation>
    </message>
    <message>
        <source>Timeline</source>
        <translation>Cronología</translation>
    </message>
    <message>
        <source>Latency</source>
        <translation>Latencia</translation>
    </message>
    <message>
        <source>A server is back, and this goes on.</source>
        <translation>Un servidor ha vuelto, y esto sigue.</translation>
    </message>
    <message>
        <source>Herd</source>
        <translation>Herd</translation>
    </message>
    <message>
        <source>Inspector</source>
        <translation>Inspector</translation>
    </message>
    <message>
        <source>Measure anew</source>
        <translation>Medir de nuevo</translation>
    </message>
    <message>
        <source>Move %1</source>
        <comment>a server</comment>
        <translation>Mover %1</translation>
    </message>
</context>
<context>
    <name>herd::DashboardOptions</name>
    <message>
        <source>--theme is system, light or dark, not &quot;%1&quot;</source>
        <translation>--theme es system, light o dark, no «%1»</translation>
    </message>
    <message>
        <source>--lang: &quot;%1&quot; is not spoken here; see --help</source>
        <translation>--lang: aquí no se habla «%1»; vea --help</translation>
    </message>
    <message>
        <source>--size is WIDTHxHEIGHT, each %1 to %2, not &quot;%3&quot;</source>
        <translation>--size es ANCHOxALTO, cada uno de %1 a %2, no «%3»</translation>
    </message>
    <message>
        <source>--seed is a whole number, not &quot;%1&quot;</source>
        <translation>--seed es un número entero, no «%1»</translation>
    </message>
    <message>
        <source>--scene is one of %1, not &quot;%2&quot;</source>
        <translation>--scene es una de %1, no «%2»</translation>
    </message>
    <message>
        <source>watch running servers, at their monitor ports</source>
        <translation>observar servidores en marcha, en sus puertos de monitor</translation>
    </message>
    <message>
        <source>watch the servers of a built-in herd, or of a herd file</source>
        <translation>observar los servidores de un rebaño incorporado o de un archivo de rebaño</translation>
    </message>
    <message>
        <source>the servers&apos; monitor token, for servers elsewhere and for faults</source>
        <translation>el token de monitor de los servidores, para servidores en otro lugar y para fallos</translation>
    </message>
    <message>
        <source>what it looks like (default: system)</source>
        <translation>qué aspecto tiene (por defecto: system)</translation>
    </message>
    <message>
        <source>de, en, es, fr, ja or zh_CN (default: the system&apos;s)</source>
        <translation>de, en, es, fr, ja o zh_CN (por defecto: el del sistema)</translation>
    </message>
    <message>
        <source>other people, in the demo and in scenes (default: 1)</source>
        <translation>otra gente, en la demo y en las escenas (por defecto: 1)</translation>
    </message>
    <message>
        <source>write a picture of a scene, and end; needs no display</source>
        <translation>escribir una imagen de una escena y terminar; no necesita pantalla</translation>
    </message>
    <message>
        <source>what the picture shows (default: overview)</source>
        <translation>lo que muestra la imagen (por defecto: overview)</translation>
    </message>
    <message>
        <source>of the window or the picture (default: 1600x900)</source>
        <translation>de la ventana o de la imagen (por defecto: 1600x900)</translation>
    </message>
    <message>
        <source>nothing moves that need not</source>
        <translation>no se mueve nada que no deba</translation>
    </message>
    <message>
        <source>say the version and end</source>
        <translation>decir la versión y terminar</translation>
    </message>
    <message>
        <source>say this and end</source>
        <translation>decir esto y terminar</translation>
    </message>
    <message>
        <source>Shows what the servers of a herd do and what they know. Without options: a demonstration with five servers in this process.</source>
        <translation>Muestra lo que hacen y lo que saben los servidores de un rebaño. Sin opciones: una demostración con cinco servidores en este proceso.</translation>
    </message>
    <message>
        <source>%1 Try --help.</source>
        <translation>%1 Pruebe --help.</translation>
    </message>
    <message>
        <source>&quot;%1&quot; is no option; try --help.</source>
        <translation>«%1» no es una opción; pruebe --help.</translation>
    </message>
    <message>
        <source>--token-file %1 is of servers: give --attach or --herd, too</source>
        <translation>--token-file %1 es de servidores: indique también --attach o --herd</translation>
    </message>
    <message>
        <source>remember layout and source there, not among the user&apos;s settings</source>
        <translation>recordar allí la disposición y la fuente, no en los ajustes del usuario</translation>
    </message>
    <message>
        <source>remember nothing</source>
        <translation>no recordar nada</translation>
    </message>
    <message>
        <source>--open takes %1 recordings at most</source>
        <translation>--open admite %1 grabaciones como máximo</translation>
    </message>
    <message>
        <source>show what was recorded, such as by all servers of a herd</source>
        <translation>mostrar lo grabado, por ejemplo por todos los servidores de un rebaño</translation>
    </message>
    <message>
        <source>--tour is of the demo: not with --attach or --herd</source>
        <translation>--tour es de la demo: no con --attach ni --herd</translation>
    </message>
    <message>
        <source>let the demo explain itself, step by step</source>
        <translation>dejar que la demo se explique paso a paso</translation>
    </message>
    <message>
        <source>show two recordings, or folders of them, side by side</source>
        <translation>mostrar dos grabaciones, o carpetas de ellas, lado a lado</translation>
    </message>
    <message>
        <source>--attach, --herd, --open or --compare: one of them</source>
        <translation>--attach, --herd, --open o --compare: uno de ellos</translation>
    </message>
    <message>
        <source>--compare takes two recordings, or two folders of them</source>
        <translation>--compare toma dos grabaciones, o dos carpetas de ellas</translation>
    </message>
</context>
<context>
    <name>herd::DemoMenu</name>
    <message>
        <source>De&amp;mo</source>
        <translation>De&amp;mo</translation>
    </message>
    <message>
        <source>&amp;Walkers in Los Angeles</source>
        <translation>&amp;Caminantes en Los Ángeles</translation>
    </message>
    <message>
        <source>&amp;Buses of Washington, DC</source>
        <translation>Auto&amp;buses de Washington, DC</translation>
    </message>
    <message>
        <source>&amp;Flash crowd</source>
        <translation>&amp;Aglomeración repentina</translation>
    </message>
    <message>
        <source>Show &amp;Los Angeles</source>
        <translation>Mostrar &amp;Los Ángeles</translation>
    </message>
    <message>
        <source>Bus &amp;speed</source>
        <translation>&amp;Velocidad de los autobuses</translation>
    </message>
    <message>
        <source>As they drove</source>
        <translation>Como circularon</translation>
    </message>
    <message>
        <source>%1 times as fast</source>
        <translation>%1 veces más rápido</translation>
    </message>
    <message numerus="yes">
        <source>%Ln people come to one place within seconds, and go</source>
        <translation>
            <numerusform>%Ln persona acude a un lugar en segundos y se va</numerusform>
            <numerusform>%Ln personas acuden a un lugar en segundos y se van</numerusform>
        </translation>
    </message>
    <message>
        <source>Show Washington, &amp;DC</source>
        <translation>Mostrar &amp;Washington, DC</translation>
    </message>
</context>
<context>
    <name>herd::DemoSource</name>
    <message>
        <source>The gazetteer in this program is damaged: %1</source>
        <translation>El índice de lugares de este programa está dañado: %1</translation>
    </message>
    <message>
        <source>Demo</source>
        <translation>Demo</translation>
    </message>
</context>
<context>
    <name>herd::DifferencesModel</name>
    <message>
        <source>Server</source>
        <translation>Servidor</translation>
    </message>
    <message>
        <source>Link</source>
        <translation>Enlace</translation>
    </message>
    <message>
        <source>Digest</source>
        <translation>Resumen</translation>
    </message>
    <message>
        <source>Client</source>
        <translation>Cliente</translation>
    </message>
    <message>
        <source>not known here</source>
        <translation>desconocido aquí</translation>
    </message>
    <message>
        <source>not known</source>
        <translation>desconocido</translation>
    </message>
    <message>
        <source>up</source>
        <translation>activo</translation>
    </message>
    <message>
        <source>up at one end only</source>
        <translation>activo solo en un extremo</translation>
    </message>
    <message>
        <source>down</source>
        <translation>caído</translation>
    </message>
    <message>
        <source>cut by an observer</source>
        <translation>cortado por un observador</translation>
    </message>
    <message>
        <source>%1 at %2</source>
        <translation>%1 en %2</translation>
    </message>
    <message>
        <source>What</source>
        <translation>Qué</translation>
    </message>
    <message>
        <source>Which</source>
        <translation>Cuál</translation>
    </message>
    <message>
        <source>%1, told %2</source>
        <comment>place, server</comment>
        <translation>%1, informado a %2</translation>
    </message>
</context>
<context>
    <name>herd::ExportMenu</name>
    <message>
        <source>Folder for a report</source>
        <translation>Carpeta para un informe</translation>
    </message>
    <message>
        <source>&amp;Export</source>
        <translation>E&amp;xportar</translation>
    </message>
    <message>
        <source>&amp;Picture of</source>
        <translation>&amp;Imagen de</translation>
    </message>
    <message>
        <source>Way of the followed client as GP&amp;X...</source>
        <translation>Recorrido del cliente seguido como GP&amp;X...</translation>
    </message>
    <message>
        <source>Way of the followed client as &amp;GeoJSON...</source>
        <translation>Recorrido del cliente seguido como &amp;GeoJSON...</translation>
    </message>
    <message>
        <source>All for a &amp;report about a mistake...</source>
        <translation>Todo para un informe de &amp;error...</translation>
    </message>
    <message>
        <source>The window</source>
        <translation>La ventana</translation>
    </message>
    <message>
        <source>Way of %1</source>
        <translation>Recorrido de %1</translation>
    </message>
    <message>
        <source>No event that is kept tells where %1 was</source>
        <translation>Ningún evento guardado dice dónde estaba %1</translation>
    </message>
    <message>
        <source>Written: %1</source>
        <translation>Escrito: %1</translation>
    </message>
</context>
<context>
    <name>herd::FaultMenus</name>
    <message>
        <source>Cut</source>
        <translation>Cortar</translation>
    </message>
    <message>
        <source>200 ms late</source>
        <translation>200 ms de retraso</translation>
    </message>
    <message>
        <source>2 s late</source>
        <translation>2 s de retraso</translation>
    </message>
    <message>
        <source>Lose every fifth report</source>
        <translation>Perder uno de cada cinco informes</translation>
    </message>
    <message>
        <source>Tell every fifth report twice</source>
        <translation>Repetir uno de cada cinco informes</translation>
    </message>
    <message>
        <source>1,000 bytes a second</source>
        <translation>1000 bytes por segundo</translation>
    </message>
    <message>
        <source>Heal</source>
        <translation>Reparar</translation>
    </message>
    <message>
        <source>Kill %1</source>
        <translation>Matar %1</translation>
    </message>
    <message>
        <source>Stop %1</source>
        <translation>Detener %1</translation>
    </message>
    <message>
        <source>Revive %1</source>
        <translation>Revivir %1</translation>
    </message>
    <message>
        <source>Pause</source>
        <translation>Pausa</translation>
    </message>
    <message>
        <source>Go on</source>
        <translation>Seguir</translation>
    </message>
    <message>
        <source>Isolate</source>
        <translation>Aislar</translation>
    </message>
    <message>
        <source>Heal all its links</source>
        <translation>Reparar todos sus enlaces</translation>
    </message>
    <message>
        <source>%1 and %2</source>
        <translation>%1 y %2</translation>
    </message>
    <message>
        <source>No herd is watched</source>
        <translation>No se observa ningún rebaño</translation>
    </message>
    <message>
        <source>Stop %1?</source>
        <translation>¿Detener %1?</translation>
    </message>
    <message>
        <source>%1 runs in another program. It can&apos;t be started again from here.</source>
        <translation>%1 se ejecuta en otro programa. No se puede iniciar de nuevo desde aquí.</translation>
    </message>
</context>
<context>
    <name>herd::FilterBar</name>
    <message>
        <source>Filter of %1</source>
        <translation>Filtro de %1</translation>
    </message>
    <message>
        <source>Which rows to show (Ctrl+F), such as: server == Welsh &amp;&amp; !(kind == merge)
Ctrl+Space: what can follow. Up: filters of before. Escape: clear.</source>
        <translation>Qué filas mostrar (Ctrl+F), como: server == Welsh &amp;&amp; !(kind == merge)
Ctrl+Espacio: lo que puede seguir. Arriba: filtros anteriores. Esc: borrar.</translation>
    </message>
    <message>
        <source>What is wrong with the filter</source>
        <translation>Qué falla en el filtro</translation>
    </message>
    <message>
        <source>How many rows are shown</source>
        <translation>Cuántas filas se muestran</translation>
    </message>
    <message>
        <source>At the end: %1</source>
        <translation>Al final: %1</translation>
    </message>
    <message>
        <source>At character %1: %2</source>
        <translation>En el carácter %1: %2</translation>
    </message>
    <message>
        <source>%1 of %2</source>
        <translation>%1 de %2</translation>
    </message>
    <message>
        <source>%1 % looked through</source>
        <translation>%1 % examinado</translation>
    </message>
    <message>
        <source>the first %1 of %2; narrow the filter to see others</source>
        <translation>las primeras %1 de %2; acote el filtro para ver otras</translation>
    </message>
    <message>
        <source>%1 to %2  ×</source>
        <translation>%1 a %2  ×</translation>
    </message>
    <message>
        <source>Only rows of this time are shown. Show all times again</source>
        <translation>Solo se muestran las filas de este intervalo. Mostrar de nuevo todo el tiempo</translation>
    </message>
    <message>
        <source>a field is wanted here, such as kind</source>
        <translation>aquí falta un campo, como kind</translation>
    </message>
    <message>
        <source>an operator is wanted here, such as ==</source>
        <translation>aquí falta un operador, como ==</translation>
    </message>
    <message>
        <source>a value is wanted here</source>
        <translation>aquí falta un valor</translation>
    </message>
    <message>
        <source>a number is wanted here</source>
        <translation>aquí falta un número</translation>
    </message>
    <message>
        <source>a list in ( ) is wanted here</source>
        <translation>aquí falta una lista entre ( )</translation>
    </message>
    <message>
        <source>) is wanted here</source>
        <translation>aquí falta )</translation>
    </message>
    <message>
        <source>&amp;&amp; or || is wanted here</source>
        <translation>aquí falta &amp;&amp; o ||</translation>
    </message>
    <message>
        <source>this quote does not end</source>
        <translation>estas comillas no se cierran</translation>
    </message>
    <message>
        <source>too many ( or ! in one another</source>
        <translation>demasiados ( o ! anidados</translation>
    </message>
    <message>
        <source>this is too long</source>
        <translation>esto es demasiado largo</translation>
    </message>
    <message>
        <source>Show all times again</source>
        <translation>Mostrar de nuevo todo el tiempo</translation>
    </message>
    <message>
        <source>Filter: field, operator, value</source>
        <translation>Filtro: campo, operador, valor</translation>
    </message>
</context>
<context>
    <name>herd::FilterEdit</name>
    <message>
        <source>What can follow</source>
        <translation>Lo que puede seguir</translation>
    </message>
</context>
<context>
    <name>herd::FilteredTable</name>
    <message>
        <source>Follow client %1</source>
        <translation>Seguir al cliente %1</translation>
    </message>
    <message>
        <source>Follow connection %1</source>
        <translation>Seguir la conexión %1</translation>
    </message>
    <message>
        <source>Follow links to %1</source>
        <translation>Seguir los enlaces con %1</translation>
    </message>
    <message>
        <source>Follow address %1</source>
        <translation>Seguir la dirección %1</translation>
    </message>
    <message>
        <source>Follow server %1</source>
        <translation>Seguir al servidor %1</translation>
    </message>
    <message>
        <source>Double-click</source>
        <translation>Doble clic</translation>
    </message>
    <message>
        <source>Only %1</source>
        <translation>Solo %1</translation>
    </message>
    <message>
        <source>Not %1</source>
        <translation>Sin %1</translation>
    </message>
    <message>
        <source>Only this server: %1</source>
        <translation>Solo este servidor: %1</translation>
    </message>
    <message>
        <source>Only this kind: %1</source>
        <translation>Solo este tipo: %1</translation>
    </message>
</context>
<context>
    <name>herd::HerdPicture</name>
    <message>
        <source>cut</source>
        <translation>cortado</translation>
    </message>
    <message>
        <source>%1 ms late</source>
        <translation>%1 ms de retraso</translation>
    </message>
    <message>
        <source>%1 B/s</source>
        <translation>%1 B/s</translation>
    </message>
    <message>
        <source>%1 % lost</source>
        <translation>%1 % perdido</translation>
    </message>
    <message>
        <source>%1 % twice</source>
        <translation>%1 % repetido</translation>
    </message>
    <message>
        <source>paused</source>
        <translation>en pausa</translation>
    </message>
</context>
<context>
    <name>herd::Inspector</name>
    <message>
        <source>Inspector</source>
        <translation>Inspector</translation>
    </message>
    <message>
        <source>What is known of what is selected</source>
        <translation>Lo que se sabe de lo seleccionado</translation>
    </message>
    <message>
        <source>Select a server, a link, a client or a line of a table: what is known of it appears here.</source>
        <translation>Seleccione un servidor, un enlace, un cliente o una fila de una tabla: lo que se sabe aparece aquí.</translation>
    </message>
</context>
<context>
    <name>herd::LatencyView</name>
    <message>
        <source>max</source>
        <translation>máx.</translation>
    </message>
    <message>
        <source>Reply</source>
        <translation>Respuesta</translation>
    </message>
    <message>
        <source>One hop</source>
        <translation>Un salto</translation>
    </message>
    <message>
        <source>Two hops or more</source>
        <translation>Dos saltos o más</translation>
    </message>
    <message>
        <source>Whole herd</source>
        <translation>Todo el rebaño</translation>
    </message>
    <message>
        <source>Places</source>
        <translation>Lugares</translation>
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
        <translation>Desde la recepción de una orden hasta el final del turno que la respondió, según midieron los servidores.</translation>
    </message>
    <message>
        <source>From a report&apos;s receipt by the server that the client told to its receipt by a neighbour, by the clocks of both.</source>
        <translation>Desde que el servidor del cliente recibió un informe hasta que lo recibió un vecino, según los relojes de ambos.</translation>
    </message>
    <message>
        <source>From a report&apos;s receipt by the server that the client told to its receipt by servers that are no neighbours of it, by the clocks of both.</source>
        <translation>Desde que el servidor del cliente recibió un informe hasta que lo recibieron servidores que no son vecinos suyos, según los relojes de ambos.</translation>
    </message>
    <message>
        <source>From a report&apos;s receipt by the server that the client told to its receipt by the last of all that were attached.</source>
        <translation>Desde que el servidor del cliente recibió un informe hasta que lo recibió el último de todos los conectados.</translation>
    </message>
    <message>
        <source>How long Places took for a lookup, as the servers measured.</source>
        <translation>Cuánto tardó Places en una consulta, según midieron los servidores.</translation>
    </message>
    <message>
        <source>Latency</source>
        <translation>Latencia</translation>
    </message>
    <message>
        <source>span</source>
        <translation>tramo</translation>
    </message>
    <message>
        <source>count</source>
        <translation>número</translation>
    </message>
    <message>
        <source>How long replies, hops and lookups take appears here once servers tell of the first; they do once a second.</source>
        <translation>Cuánto tardan las respuestas, los saltos y las consultas aparece aquí cuando los servidores cuentan los primeros; lo hacen una vez por segundo.</translation>
    </message>
    <message>
        <source>none yet</source>
        <translation>aún ninguno</translation>
    </message>
    <message>
        <source>Upper ends of bins, so at most a quarter too long.</source>
        <translation>Extremos superiores de los intervalos, así que a lo sumo un cuarto de más.</translation>
    </message>
    <message>
        <source>%1, %2 to %3: %4 of %5</source>
        <translation>%1, %2 a %3: %4 de %5</translation>
    </message>
    <message>
        <source>Copy as text (double-click, %1)</source>
        <translation>Copiar como texto (doble clic, %1)</translation>
    </message>
    <message>
        <source>Measure anew (Del)</source>
        <translation>Medir de nuevo (Supr)</translation>
    </message>
    <message>
        <source>How long what took. Up and down say what each row means, left and right how many took how long.</source>
        <translation>Cuánto tardó cada cosa. Arriba y abajo dicen qué significa cada fila; izquierda y derecha, cuántos tardaron cuánto.</translation>
    </message>
</context>
<context>
    <name>herd::LayoutMenu</name>
    <message>
        <source>&amp;Overview</source>
        <translation>&amp;Vista general</translation>
    </message>
    <message>
        <source>&amp;Map</source>
        <translation>&amp;Mapa</translation>
    </message>
    <message>
        <source>&amp;Traffic</source>
        <translation>&amp;Tráfico</translation>
    </message>
    <message>
        <source>&amp;Wall</source>
        <translation>&amp;Pared</translation>
    </message>
    <message>
        <source>&amp;Save as...</source>
        <translation>&amp;Guardar como...</translation>
    </message>
    <message>
        <source>&amp;Delete</source>
        <translation>&amp;Eliminar</translation>
    </message>
    <message>
        <source>Save the layout</source>
        <translation>Guardar la disposición</translation>
    </message>
    <message>
        <source>Name (one that is there already is replaced)</source>
        <translation>Nombre (se reemplaza la que ya se llame así)</translation>
    </message>
    <message>
        <source>This name is too long, or there are too many layouts.</source>
        <translation>El nombre es demasiado largo o hay demasiadas disposiciones.</translation>
    </message>
    <message>
        <source>La&amp;youts</source>
        <translation>&amp;Disposiciones</translation>
    </message>
    <message>
        <source>Change the layout</source>
        <translation>Cambiar la disposición</translation>
    </message>
    <message>
        <source>Reset the layout</source>
        <translation>Restablecer la disposición</translation>
    </message>
    <message>
        <source>Replace the layout &quot;%1&quot;</source>
        <translation>Reemplazar la disposición «%1»</translation>
    </message>
    <message>
        <source>Delete the layout &quot;%1&quot;</source>
        <translation>Eliminar la disposición «%1»</translation>
    </message>
</context>
<context>
    <name>herd::LineCaller</name>
    <message>
        <source>the server closed the connection without a word</source>
        <translation>el servidor cerró la conexión sin decir nada</translation>
    </message>
    <message>
        <source>the server closed the connection in mid-answer</source>
        <translation>el servidor cerró la conexión a mitad de la respuesta</translation>
    </message>
    <message>
        <source>no connection: %1</source>
        <translation>sin conexión: %1</translation>
    </message>
    <message>
        <source>no answer in %1 s</source>
        <translation>sin respuesta en %1 s</translation>
    </message>
    <message>
        <source>the answer was not whole in %1 s</source>
        <translation>la respuesta no estaba completa en %1 s</translation>
    </message>
    <message>
        <source>the answer is too long; it was cut off</source>
        <translation>la respuesta es demasiado larga; se ha cortado</translation>
    </message>
</context>
<context>
    <name>herd::LinesModel</name>
    <message>
        <source>Time</source>
        <translation>Hora</translation>
    </message>
    <message>
        <source>Server</source>
        <translation>Servidor</translation>
    </message>
    <message>
        <source>Kind</source>
        <translation>Tipo</translation>
    </message>
    <message>
        <source>Who</source>
        <translation>Quién</translation>
    </message>
    <message>
        <source>What</source>
        <translation>Qué</translation>
    </message>
    <message>
        <source>Text</source>
        <translation>Texto</translation>
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
        <translation>%1 informes/s en un sentido, %2 informes/s en el otro</translation>
    </message>
    <message>
        <source>round trip %1</source>
        <translation>ida y vuelta %1</translation>
    </message>
    <message>
        <source>down</source>
        <translation>caído</translation>
    </message>
    <message>
        <source>up at one end only</source>
        <translation>activo en un solo extremo</translation>
    </message>
    <message>
        <source>up</source>
        <translation>activo</translation>
    </message>
    <message>
        <source>cut</source>
        <translation>cortado</translation>
    </message>
    <message>
        <source>%1 and %2: %3</source>
        <comment>two servers, the state of their link</comment>
        <translation>%1 y %2: %3</translation>
    </message>
    <message>
        <source>reports owed: %1</source>
        <translation>informes pendientes: %1</translation>
    </message>
</context>
<context>
    <name>herd::MainMenu</name>
    <message>
        <source>&amp;File</source>
        <translation>&amp;Archivo</translation>
    </message>
    <message>
        <source>&amp;Quit</source>
        <translation>&amp;Salir</translation>
    </message>
    <message>
        <source>&amp;View</source>
        <translation>&amp;Ver</translation>
    </message>
    <message>
        <source>&amp;Panels</source>
        <translation>&amp;Paneles</translation>
    </message>
    <message>
        <source>&amp;Reset layout</source>
        <translation>&amp;Restablecer la disposición</translation>
    </message>
    <message>
        <source>&amp;Help</source>
        <translation>A&amp;yuda</translation>
    </message>
    <message>
        <source>&amp;About Herd</source>
        <translation>&amp;Acerca de Herd</translation>
    </message>
    <message>
        <source>&amp;Demo</source>
        <translation>&amp;Demo</translation>
    </message>
    <message>
        <source>&amp;Attach...</source>
        <translation>&amp;Conectar...</translation>
    </message>
    <message>
        <source>Five servers in this program, and people who use them</source>
        <translation>Cinco servidores en este programa y gente que los usa</translation>
    </message>
    <message>
        <source>Watch servers that run, here or elsewhere</source>
        <translation>Observar servidores en marcha, aquí o en otro lugar</translation>
    </message>
    <message>
        <source>Attach...</source>
        <translation>Conectar...</translation>
    </message>
    <message>
        <source>Source</source>
        <translation>Fuente</translation>
    </message>
    <message>
        <source>&amp;Theme</source>
        <translation>&amp;Tema</translation>
    </message>
    <message>
        <source>As the &amp;system</source>
        <translation>Como el &amp;sistema</translation>
    </message>
    <message>
        <source>&amp;Light</source>
        <translation>&amp;Claro</translation>
    </message>
    <message>
        <source>&amp;Dark</source>
        <translation>&amp;Oscuro</translation>
    </message>
    <message>
        <source>&amp;Language</source>
        <translation>&amp;Idioma</translation>
    </message>
    <message>
        <source>About Herd</source>
        <translation>Acerca de Herd</translation>
    </message>
    <message>
        <source>Herd %1</source>
        <translation>Herd %1</translation>
    </message>
    <message>
        <source>Servers that know where phones are, and tell each other. This window shows what each of them knows, and how they come to agree.

Map: Natural Earth. Places: GeoNames. Buses: Washington Metropolitan Area Transit Authority.</source>
        <translation>Servidores que saben dónde están los teléfonos y se lo cuentan unos a otros. Esta ventana muestra lo que sabe cada uno y cómo llegan a estar de acuerdo.

Mapa: Natural Earth. Lugares: GeoNames. Autobuses: Washington Metropolitan Area Transit Authority.</translation>
    </message>
    <message>
        <source>&amp;Open...</source>
        <translation>&amp;Abrir...</translation>
    </message>
    <message>
        <source>Open...</source>
        <translation>Abrir...</translation>
    </message>
    <message>
        <source>Show what was recorded (%1)</source>
        <translation>Mostrar lo grabado (%1)</translation>
    </message>
    <message>
        <source>&amp;Tour</source>
        <translation>&amp;Visita</translation>
    </message>
    <message>
        <source>Find a &amp;command...</source>
        <translation>Buscar una &amp;orden...</translation>
    </message>
    <message>
        <source>&amp;Keys</source>
        <translation>&amp;Teclas</translation>
    </message>
    <message>
        <source>Demo</source>
        <translation>Demo</translation>
    </message>
    <message>
        <source>&amp;Compare...</source>
        <translation>Co&amp;mparar...</translation>
    </message>
    <message>
        <source>Reduced &amp;motion</source>
        <translation>Menos mo&amp;vimiento</translation>
    </message>
</context>
<context>
    <name>herd::MapQuestions</name>
    <message>
        <source>No server is up that could be told.</source>
        <translation>No hay ningún servidor activo al que informar.</translation>
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
        <translation>Mapa de clientes</translation>
    </message>
    <message>
        <source>Show all clients (Home)</source>
        <translation>Mostrar todos los clientes (Inicio)</translation>
    </message>
    <message>
        <source>Zoom in (+)</source>
        <translation>Acercar (+)</translation>
    </message>
    <message>
        <source>Zoom out (-)</source>
        <translation>Alejar (-)</translation>
    </message>
    <message>
        <source>Stop following %1</source>
        <translation>Dejar de seguir a %1</translation>
    </message>
    <message>
        <source>Follow %1	Double-click</source>
        <translation>Seguir a %1	Doble clic</translation>
    </message>
    <message>
        <source>Report from here (IAMAT)	Double-click</source>
        <translation>Informar desde aquí (IAMAT)	Doble clic</translation>
    </message>
    <message>
        <source>Report from here (IAMAT)</source>
        <translation>Informar desde aquí (IAMAT)</translation>
    </message>
    <message>
        <source>What is near here? (WHATSAT)	Shift+Double-click</source>
        <translation>¿Qué hay cerca de aquí? (WHATSAT)	Mayús+Doble clic</translation>
    </message>
    <message>
        <source>What is near here? (WHATSAT)</source>
        <translation>¿Qué hay cerca de aquí? (WHATSAT)</translation>
    </message>
    <message>
        <source>Take the answer away</source>
        <translation>Quitar la respuesta</translation>
    </message>
    <message>
        <source>Show all clients	Home</source>
        <translation>Mostrar todos los clientes	Inicio</translation>
    </message>
    <message>
        <source>Show the whole world</source>
        <translation>Mostrar el mundo entero</translation>
    </message>
    <message>
        <source>spoke to %1</source>
        <translation>habló con %1</translation>
    </message>
    <message>
        <source>moved %1 s ago</source>
        <translation>se movió hace %1 s</translation>
    </message>
    <message>
        <source>other servers %1</source>
        <translation>otros servidores %1</translation>
    </message>
    <message>
        <source>Click to look closer</source>
        <translation>Haga clic para ver más de cerca</translation>
    </message>
    <message>
        <source>Following %1 (Esc ends it)</source>
        <translation>Siguiendo a %1 (Esc para terminar)</translation>
    </message>
    <message>
        <source>No clients yet</source>
        <translation>Aún no hay clientes</translation>
    </message>
    <message>
        <source>Clients appear here once they report where they are.
Double-click the map to report from there yourself.</source>
        <translation>Los clientes aparecen aquí cuando informan de dónde están.
Haga doble clic en el mapa para informar usted desde allí.</translation>
    </message>
    <message numerus="yes">
        <source>%1 km, %Ln place(s)</source>
        <translation>
            <numerusform>%1 km, %Ln lugar</numerusform>
            <numerusform>%1 km, %Ln lugares</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln client(s)</source>
        <translation>
            <numerusform>%Ln cliente</numerusform>
            <numerusform>%Ln clientes</numerusform>
        </translation>
    </message>
    <message>
        <source>selected: %1</source>
        <translation>seleccionado: %1</translation>
    </message>
    <message>
        <source>followed: %1</source>
        <translation>seguido: %1</translation>
    </message>
    <message>
        <source>Arrow keys move, with Shift they select the next client that way; plus and minus zoom, Home shows all clients, F follows the selected one, Return reports from the middle of the map.</source>
        <translation>Las flechas desplazan; con Mayús seleccionan el cliente más cercano en esa dirección. Más y menos cambian el zoom, Inicio muestra todos los clientes, F sigue al seleccionado, Intro informa desde el centro del mapa.</translation>
    </message>
</context>
<context>
    <name>herd::Notice</name>
    <message>
        <source>%1 at %2</source>
        <translation>%1 en %2</translation>
    </message>
    <message>
        <source>%1: %2.</source>
        <translation>%1: %2.</translation>
    </message>
    <message>
        <source>Are the servers running, and is it a monitor port? Those of built-in herds are 13000 to 13004. It is tried again every two seconds.</source>
        <translation>¿Están en marcha los servidores, y es un puerto de monitor? Los de los rebaños incorporados son del 13000 al 13004. Se vuelve a intentar cada dos segundos.</translation>
    </message>
    <message>
        <source>Use a dashboard and servers of the same release.</source>
        <translation>Use un panel y servidores de la misma versión.</translation>
    </message>
    <message>
        <source>This program speaks version %1 of the monitor stream. Attach again with what is asked for.</source>
        <translation>Este programa habla la versión %1 del flujo de monitor. Conecte de nuevo con lo que se pide.</translation>
    </message>
    <message>
        <source>That is no monitor port of a server. A server of a built-in herd has it %1 above its port for clients.</source>
        <translation>Ese no es un puerto de monitor de un servidor. Un servidor de un rebaño incorporado lo tiene %1 por encima de su puerto para clientes.</translation>
    </message>
    <message>
        <source>%1 can&apos;t be watched</source>
        <translation>%1 no se puede observar</translation>
    </message>
    <message>
        <source>Nobody answers at %1</source>
        <translation>Nadie responde en %1</translation>
    </message>
    <message>
        <source>There is nothing to watch</source>
        <translation>No hay nada que observar</translation>
    </message>
    <message>
        <source>No herd is watched</source>
        <translation>No se observa ningún rebaño</translation>
    </message>
    <message>
        <source>Attach to servers that run, or look at the demo: five servers in this program.</source>
        <translation>Conecte con servidores en marcha o mire la demo: cinco servidores en este programa.</translation>
    </message>
    <message>
        <source>No server answers any more</source>
        <translation>Ya no responde ningún servidor</translation>
    </message>
    <message>
        <source>What is shown is what was known last. It is tried again every two seconds, and goes on by itself when a server is back.</source>
        <translation>Se muestra lo último que se supo. Se vuelve a intentar cada dos segundos, y sigue solo cuando vuelve un servidor.</translation>
    </message>
    <message>
        <source>Start the demo</source>
        <translation>Iniciar la demo</translation>
    </message>
    <message>
        <source>Try again</source>
        <translation>Reintentar</translation>
    </message>
</context>
<context>
    <name>herd::Opening</name>
    <message>
        <source>Opening %1...</source>
        <translation>Abriendo %1...</translation>
    </message>
</context>
<context>
    <name>herd::Player</name>
    <message>
        <source>None before</source>
        <translation>Ninguno antes</translation>
    </message>
    <message>
        <source>No fault follows</source>
        <translation>No sigue ningún fallo</translation>
    </message>
    <message>
        <source>No answer with a question mark follows</source>
        <translation>No sigue ninguna respuesta con interrogación</translation>
    </message>
    <message>
        <source>The servers do not differ again</source>
        <translation>Los servidores no vuelven a diferir</translation>
    </message>
</context>
<context>
    <name>herd::RecordAction</name>
    <message>
        <source>Recorded in %1</source>
        <translation>Grabado en %1</translation>
    </message>
    <message>
        <source>The recording has ended, and what came before is there: %1</source>
        <translation>La grabación ha terminado, y lo anterior está ahí: %1</translation>
    </message>
    <message>
        <source>Recording %1</source>
        <translation>Grabando %1</translation>
    </message>
    <message>
        <source>Record</source>
        <translation>Grabar</translation>
    </message>
    <message>
        <source>End the recording</source>
        <translation>Terminar la grabación</translation>
    </message>
    <message>
        <source>Record what is watched, whatever is shown of it</source>
        <translation>Grabar lo que se observa, se muestre lo que se muestre</translation>
    </message>
    <message>
        <source>Nothing is recorded: %1</source>
        <translation>No se graba nada: %1</translation>
    </message>
</context>
<context>
    <name>herd::RecordingSource</name>
    <message numerus="yes">
        <source>%1 and %n more</source>
        <translation>
            <numerusform>%1 y %n más</numerusform>
            <numerusform>%1 y %n más</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>herd::RecordingWords</name>
    <message>
        <source>%1 can&apos;t be read: %2. Is it there, is it a file, and may you read it?</source>
        <translation>No se puede leer %1: %2. ¿Existe, es un archivo y tiene permiso para leerlo?</translation>
    </message>
    <message>
        <source>%1 is no recording. Choose a file that herd-headless --record wrote, or Record in this window.</source>
        <translation>%1 no es una grabación. Elija un archivo escrito por herd-headless --record o por «Grabar» en esta ventana.</translation>
    </message>
    <message>
        <source>%1 was recorded by another version of Herd. Open it with a dashboard of the release that wrote it.</source>
        <translation>%1 se grabó con otra versión de Herd. Ábralo con el panel de la versión que lo escribió.</translation>
    </message>
    <message>
        <source>%1 was cut off at once and holds nothing. Choose another one.</source>
        <translation>%1 quedó cortado desde el principio y no contiene nada. Elija otro.</translation>
    </message>
    <message>
        <source>%1 is cut off: whoever wrote it was killed, or still writes. All that was there is shown.</source>
        <translation>%1 está cortado: quien lo escribía fue terminado o sigue escribiendo. Se muestra todo lo que había.</translation>
    </message>
    <message>
        <source>%1 is damaged at byte %2. What is damaged is left out, and all that is whole is shown.</source>
        <translation>%1 está dañado en el byte %2. Lo dañado se omite y se muestra todo lo que está intacto.</translation>
    </message>
    <message numerus="yes">
        <source>%1 There are %Ln more problem(s).</source>
        <translation>
            <numerusform>%1 Hay %Ln problema más.</numerusform>
            <numerusform>%1 Hay %Ln problemas más.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>herd::SaveFile</name>
    <message>
        <source>%1 cannot be written: %2. What was there is as it was. Choose another place, or make room.</source>
        <translation>No se puede escribir %1: %2. Lo que había sigue igual. Elija otro lugar o libere espacio.</translation>
    </message>
    <message>
        <source>it is no file</source>
        <translation>no es un archivo</translation>
    </message>
</context>
<context>
    <name>herd::ServerItem</name>
    <message>
        <source>waiting for it</source>
        <translation>se le espera</translation>
    </message>
    <message>
        <source>%1 lines/s</source>
        <translation>%1 líneas/s</translation>
    </message>
    <message>
        <source>paused</source>
        <translation>en pausa</translation>
    </message>
    <message>
        <source>no answer</source>
        <translation>sin respuesta</translation>
    </message>
    <message>
        <source>clients: %1</source>
        <translation>clientes: %1</translation>
    </message>
    <message>
        <source>%1: %2, clients known: %3</source>
        <comment>server, its state</comment>
        <translation>%1: %2, clientes conocidos: %3</translation>
    </message>
    <message>
        <source>%1; knows something else than most servers</source>
        <translation>%1; sabe algo distinto que la mayoría de los servidores</translation>
    </message>
</context>
<context>
    <name>herd::ServersModel</name>
    <message>
        <source>Server</source>
        <translation>Servidor</translation>
    </message>
    <message>
        <source>State</source>
        <translation>Estado</translation>
    </message>
    <message>
        <source>Lines/s</source>
        <translation>Líneas/s</translation>
    </message>
    <message>
        <source>Clients</source>
        <translation>Clientes</translation>
    </message>
    <message>
        <source>Connections</source>
        <translation>Conexiones</translation>
    </message>
    <message>
        <source>Owed</source>
        <translation>Pendientes</translation>
    </message>
    <message>
        <source>Digest</source>
        <translation>Resumen</translation>
    </message>
    <message>
        <source>Faults</source>
        <translation>Fallos</translation>
    </message>
    <message>
        <source>Address</source>
        <translation>Dirección</translation>
    </message>
    <message>
        <source>Herd</source>
        <translation>Rebaño</translation>
    </message>
</context>
<context>
    <name>herd::Shell</name>
    <message>
        <source>Open recordings</source>
        <translation>Abrir grabaciones</translation>
    </message>
    <message>
        <source>F&amp;aults</source>
        <translation>&amp;Fallos</translation>
    </message>
    <message>
        <source>Compare: one recording, or all of one herd</source>
        <translation>Comparar: una grabación, o todas las de un rebaño</translation>
    </message>
    <message>
        <source>Compare: the other recording, or all of the other herd</source>
        <translation>Comparar: la otra grabación, o todas las del otro rebaño</translation>
    </message>
</context>
<context>
    <name>herd::ShortcutList</name>
    <message>
        <source>Topology</source>
        <translation>Topología</translation>
    </message>
    <message>
        <source>Tab</source>
        <translation>Tab</translation>
    </message>
    <message>
        <source>Selects the next server or link</source>
        <translation>Selecciona el siguiente servidor o enlace</translation>
    </message>
    <message>
        <source>Arrow keys</source>
        <translation>Flechas</translation>
    </message>
    <message>
        <source>Select what is that way</source>
        <translation>Seleccionan lo que hay en esa dirección</translation>
    </message>
    <message>
        <source>Menu</source>
        <translation>Menú</translation>
    </message>
    <message>
        <source>Opens the menu of what is selected</source>
        <translation>Abre el menú de lo seleccionado</translation>
    </message>
    <message>
        <source>Map</source>
        <translation>Mapa</translation>
    </message>
    <message>
        <source>Move the map</source>
        <translation>Mueven el mapa</translation>
    </message>
    <message>
        <source>+ and -</source>
        <translation>+ y -</translation>
    </message>
    <message>
        <source>Zoom</source>
        <translation>Acercan y alejan</translation>
    </message>
    <message>
        <source>Home</source>
        <translation>Inicio</translation>
    </message>
    <message>
        <source>Shows all clients</source>
        <translation>Muestra todos los clientes</translation>
    </message>
    <message>
        <source>F</source>
        <translation>F</translation>
    </message>
    <message>
        <source>Follows the selected client, or no longer</source>
        <translation>Sigue al cliente seleccionado, o deja de hacerlo</translation>
    </message>
    <message>
        <source>Escape</source>
        <translation>Esc</translation>
    </message>
    <message>
        <source>Leaves what is followed, asked, selected</source>
        <translation>Deja lo seguido, lo preguntado, lo seleccionado</translation>
    </message>
    <message>
        <source>Keys</source>
        <translation>Teclas</translation>
    </message>
    <message>
        <source>Keys and what they do</source>
        <translation>Teclas y lo que hacen</translation>
    </message>
    <message>
        <source>What they do</source>
        <translation>Lo que hacen</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <translation>%1: %2</translation>
    </message>
    <message>
        <source>Selects nothing</source>
        <translation>No selecciona nada</translation>
    </message>
    <message>
        <source>Timeline</source>
        <translation>Cronología</translation>
    </message>
    <message>
        <source>Move in time, and from lane to lane</source>
        <translation>Se mueven en el tiempo y de carril en carril</translation>
    </message>
    <message>
        <source>End</source>
        <translation>Fin</translation>
    </message>
    <message>
        <source>Follows the newest</source>
        <translation>Sigue lo más nuevo</translation>
    </message>
    <message>
        <source>Shows all of the time</source>
        <translation>Muestra todo el tiempo</translation>
    </message>
    <message>
        <source>Clears the selection</source>
        <translation>Borra la selección</translation>
    </message>
    <message>
        <source>Latency</source>
        <translation>Latencia</translation>
    </message>
    <message>
        <source>Delete</source>
        <translation>Supr</translation>
    </message>
    <message>
        <source>Measures anew</source>
        <translation>Mide de nuevo</translation>
    </message>
    <message>
        <source>Filter</source>
        <translation>Filtro</translation>
    </message>
    <message>
        <source>Ctrl+Space</source>
        <translation>Ctrl+Espacio</translation>
    </message>
    <message>
        <source>Offers what can follow</source>
        <translation>Ofrece lo que puede seguir</translation>
    </message>
    <message>
        <source>Up and Down</source>
        <translation>Arriba y Abajo</translation>
    </message>
    <message>
        <source>Bring back filters of before</source>
        <translation>Recuperan filtros anteriores</translation>
    </message>
    <message>
        <source>Clears the filter, then goes to the rows</source>
        <translation>Borra el filtro y luego va a las filas</translation>
    </message>
    <message>
        <source>Console</source>
        <translation>Consola</translation>
    </message>
    <message>
        <source>Return</source>
        <translation>Intro</translation>
    </message>
    <message>
        <source>Sends the line</source>
        <translation>Envía la línea</translation>
    </message>
    <message>
        <source>Bring back lines of before</source>
        <translation>Recuperan líneas anteriores</translation>
    </message>
    <message>
        <source>Time</source>
        <translation>Tiempo</translation>
    </message>
    <message>
        <source>[ and ]</source>
        <translation>[ y ]</translation>
    </message>
    <message>
        <source>Slower, faster</source>
        <translation>Más lento, más rápido</translation>
    </message>
    <message>
        <source>Shift+F7, F8, F9</source>
        <translation>Mayús+F7, F8, F9</translation>
    </message>
    <message>
        <source>Go to what F7, F8, F9 go to, but before</source>
        <translation>Van a donde van F7, F8, F9, pero hacia atrás</translation>
    </message>
    <message>
        <source>Ctrl+arrow keys</source>
        <translation>Ctrl+flechas</translation>
    </message>
    <message>
        <source>Move the selected server</source>
        <translation>Mueven el servidor seleccionado</translation>
    </message>
    <message>
        <source>Shift+arrow keys</source>
        <translation>Mayús+flechas</translation>
    </message>
    <message>
        <source>Select the next client that way</source>
        <translation>Seleccionan el cliente más cercano en esa dirección</translation>
    </message>
    <message>
        <source>Reports from the middle (IAMAT)</source>
        <translation>Informa desde el centro (IAMAT)</translation>
    </message>
    <message>
        <source>Shift+Return</source>
        <translation>Mayús+Intro</translation>
    </message>
    <message>
        <source>Asks what is near the middle (WHATSAT)</source>
        <translation>Pregunta qué hay cerca del centro (WHATSAT)</translation>
    </message>
    <message>
        <source>Shift+Left, Shift+Right</source>
        <translation>Mayús+Izquierda, Mayús+Derecha</translation>
    </message>
    <message>
        <source>Select a span of time</source>
        <translation>Seleccionan un intervalo de tiempo</translation>
    </message>
    <message>
        <source>Ctrl+Left, Ctrl+Right</source>
        <translation>Ctrl+Izquierda, Ctrl+Derecha</translation>
    </message>
    <message>
        <source>Move the selected span</source>
        <translation>Mueven el intervalo seleccionado</translation>
    </message>
    <message>
        <source>Zooms to the selected span, or shows all</source>
        <translation>Amplía el intervalo seleccionado o lo muestra todo</translation>
    </message>
    <message>
        <source>N, Shift+N</source>
        <translation>N, Mayús+N</translation>
    </message>
    <message>
        <source>Say what the next flag means, or the one before</source>
        <translation>Dicen qué significa la bandera siguiente o la anterior</translation>
    </message>
    <message>
        <source>Say what a row or a bar means</source>
        <translation>Dicen qué significa una fila o una barra</translation>
    </message>
    <message>
        <source>Ctrl+C</source>
        <translation>Ctrl+C</translation>
    </message>
    <message>
        <source>Copies all as text</source>
        <translation>Lo copia todo como texto</translation>
    </message>
    <message>
        <source>Tables</source>
        <translation>Tablas</translation>
    </message>
    <message>
        <source>Follows what the row is about</source>
        <translation>Sigue aquello de lo que trata la fila</translation>
    </message>
    <message>
        <source>Copies the selected rows</source>
        <translation>Copia las filas seleccionadas</translation>
    </message>
    <message>
        <source>Offers filters for the cell, and to sort</source>
        <translation>Ofrece filtros para la celda y ordenar</translation>
    </message>
    <message>
        <source>Ctrl+F</source>
        <translation>Ctrl+F</translation>
    </message>
    <message>
        <source>Goes to the filter of the table in front</source>
        <translation>Va al filtro de la tabla que está delante</translation>
    </message>
    <message>
        <source>Arrow keys, Page Up, Page Down</source>
        <translation>Flechas, Re Pág, Av Pág</translation>
    </message>
    <message>
        <source>On the slider: a second, ten seconds</source>
        <translation>En el deslizador: un segundo, diez segundos</translation>
    </message>
    <message>
        <source>Home, End</source>
        <translation>Inicio, Fin</translation>
    </message>
    <message>
        <source>On the slider: to the beginning, to the end</source>
        <translation>En el deslizador: al principio, al final</translation>
    </message>
    <message>
        <source>Tour</source>
        <translation>Visita</translation>
    </message>
    <message>
        <source>F2, F3, F4</source>
        <translation>F2, F3, F4</translation>
    </message>
    <message>
        <source>Hold it, go on, end it</source>
        <translation>Detenerla, seguir, terminarla</translation>
    </message>
    <message>
        <source>Comparison</source>
        <translation>Comparación</translation>
    </message>
    <message>
        <source>Space, F9</source>
        <translation>Espacio, F9</translation>
    </message>
    <message>
        <source>Let time stand still or go on, go to the next difference</source>
        <translation>Detener el tiempo o dejarlo seguir, ir a la diferencia siguiente</translation>
    </message>
    <message>
        <source>Ctrl+W</source>
        <translation>Ctrl+W</translation>
    </message>
    <message>
        <source>Closes the window</source>
        <translation>Cierra la ventana</translation>
    </message>
    <message>
        <source>Window</source>
        <translation>Ventana</translation>
    </message>
    <message>
        <source>F6, Shift+F6</source>
        <translation>F6, Mayús+F6</translation>
    </message>
    <message>
        <source>Go to the next panel, to the one before</source>
        <translation>Ir al panel siguiente, al anterior</translation>
    </message>
</context>
<context>
    <name>herd::SpeedBox</name>
    <message>
        <source>Speed</source>
        <translation>Velocidad</translation>
    </message>
    <message>
        <source>How fast time goes ([ slower, ] faster)</source>
        <translation>A qué velocidad pasa el tiempo ([ más lento, ] más rápido)</translation>
    </message>
</context>
<context>
    <name>herd::Strip</name>
    <message>
        <source>Cancel</source>
        <translation>Cancelar</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Cerrar</translation>
    </message>
</context>
<context>
    <name>herd::Table</name>
    <message>
        <source>Copy cell</source>
        <translation>Copiar celda</translation>
    </message>
    <message>
        <source>Copy rows</source>
        <translation>Copiar filas</translation>
    </message>
    <message>
        <source>No row meets the filter.</source>
        <translation>Ninguna fila cumple el filtro.</translation>
    </message>
    <message>
        <source>Sort by this column</source>
        <translation>Ordenar por esta columna</translation>
    </message>
</context>
<context>
    <name>herd::TableButtons</name>
    <message>
        <source>Write these rows to a file (%1)</source>
        <translation>Escribir estas filas en un archivo (%1)</translation>
    </message>
    <message>
        <source>Written: %1</source>
        <translation>Escrito: %1</translation>
    </message>
</context>
<context>
    <name>herd::TableSaver</name>
    <message>
        <source>nothing was written</source>
        <translation>no se escribió nada</translation>
    </message>
</context>
<context>
    <name>herd::TimeBar</name>
    <message>
        <source>Time</source>
        <translation>Tiempo</translation>
    </message>
    <message>
        <source>Live</source>
        <translation>En vivo</translation>
    </message>
    <message>
        <source>Pause</source>
        <translation>Pausa</translation>
    </message>
    <message>
        <source>Step</source>
        <translation>Paso</translation>
    </message>
    <message>
        <source>Go on</source>
        <translation>Seguir</translation>
    </message>
    <message>
        <source>Show what happens now</source>
        <translation>Mostrar lo que sucede ahora</translation>
    </message>
    <message>
        <source>Let time stand still, or go on</source>
        <translation>Detener el tiempo o dejarlo seguir</translation>
    </message>
    <message>
        <source>Show one line more</source>
        <translation>Mostrar una línea más</translation>
    </message>
    <message>
        <source>Time that is shown</source>
        <translation>Hora que se muestra</translation>
    </message>
    <message>
        <source>Fault ›</source>
        <translation>Fallo ›</translation>
    </message>
    <message>
        <source>Go to the next fault; with Shift to the one before</source>
        <translation>Ir al fallo siguiente; con Mayús, al anterior</translation>
    </message>
    <message>
        <source>? ›</source>
        <translation>? ›</translation>
    </message>
    <message>
        <source>Go to the next answer with a question mark; with Shift to the one before</source>
        <translation>Ir a la siguiente respuesta con interrogación; con Mayús, a la anterior</translation>
    </message>
    <message>
        <source>Differing ›</source>
        <translation>Difieren ›</translation>
    </message>
    <message>
        <source>Go to where servers differ next; with Shift to where they did before</source>
        <translation>Ir a donde los servidores difieren después; con Mayús, a donde difirieron antes</translation>
    </message>
    <message>
        <source>Play</source>
        <translation>Reproducir</translation>
    </message>
    <message>
        <source>It is looked for in the recording; end that</source>
        <translation>Se está buscando en la grabación; terminar</translation>
    </message>
</context>
<context>
    <name>herd::TimeSlider</name>
    <message>
        <source>Time in the recording</source>
        <translation>Tiempo de la grabación</translation>
    </message>
</context>
<context>
    <name>herd::TimelineFlags</name>
    <message>
        <source>cut from %1</source>
        <translation>cortado de %1</translation>
    </message>
    <message>
        <source>all faults healed</source>
        <translation>todos los fallos reparados</translation>
    </message>
    <message>
        <source>link to %1 healed</source>
        <translation>enlace con %1 reparado</translation>
    </message>
    <message>
        <source>hears %1 %2 ms late</source>
        <translation>oye a %1 con %2 ms de retraso</translation>
    </message>
    <message>
        <source>hears %1 at %2 bytes a second</source>
        <translation>oye a %1 a %2 bytes por segundo</translation>
    </message>
    <message>
        <source>loses %2 % of what %1 says</source>
        <translation>pierde el %2 % de lo que dice %1</translation>
    </message>
    <message>
        <source>hears %2 % of what %1 says twice</source>
        <translation>oye dos veces el %2 % de lo que dice %1</translation>
    </message>
    <message>
        <source>paused</source>
        <translation>en pausa</translation>
    </message>
    <message>
        <source>goes on after a pause</source>
        <translation>sigue tras una pausa</translation>
    </message>
    <message>
        <source>told to stop</source>
        <translation>se le pidió parar</translation>
    </message>
    <message>
        <source>lost</source>
        <translation>perdido</translation>
    </message>
    <message>
        <source>lost, %1</source>
        <translation>perdido, %1</translation>
    </message>
    <message>
        <source>started again</source>
        <translation>iniciado de nuevo</translation>
    </message>
    <message>
        <source>%1, %2: %3</source>
        <translation>%1, %2: %3</translation>
    </message>
    <message>
        <source>not watched</source>
        <translation>sin observar</translation>
    </message>
    <message numerus="yes">
        <source>and %n more</source>
        <translation>
            <numerusform>y %n más</numerusform>
            <numerusform>y %n más</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>up, %1 of %n link(s)</source>
        <translation>
            <numerusform>activo, %1 de %n enlace</numerusform>
            <numerusform>activo, %1 de %n enlaces</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>herd::TimelinePainter</name>
    <message>
        <source>peak %1/s</source>
        <translation>máximo %1/s</translation>
    </message>
</context>
<context>
    <name>herd::TimelineView</name>
    <message>
        <source>Timeline</source>
        <translation>Cronología</translation>
    </message>
    <message>
        <source>What each server did appears here as soon as one is attached: its links, its updates, and what befell it.</source>
        <translation>Lo que hizo cada servidor aparece aquí en cuanto uno está conectado: sus enlaces, sus actualizaciones y lo que le sucedió.</translation>
    </message>
    <message>
        <source>Show all (double-click, Home)</source>
        <translation>Mostrar todo (doble clic, Inicio)</translation>
    </message>
    <message>
        <source>Follow the newest (End)</source>
        <translation>Seguir lo más nuevo (Fin)</translation>
    </message>
    <message>
        <source>Clear the selection (Esc)</source>
        <translation>Borrar la selección (Esc)</translation>
    </message>
    <message>
        <source>%1, %2: %3</source>
        <translation>%1, %2: %3</translation>
    </message>
    <message numerus="yes">
        <source>%1; %Ln update(s) in %2</source>
        <translation>
            <numerusform>%1; %Ln actualización en %2</numerusform>
            <numerusform>%1; %Ln actualizaciones en %2</numerusform>
        </translation>
    </message>
    <message>
        <source>%1, from %2 to %3</source>
        <comment>servers, time, time</comment>
        <translation>%1, de %2 a %3</translation>
    </message>
    <message numerus="yes">
        <source>%Ln server(s)</source>
        <translation>
            <numerusform>%Ln servidor</numerusform>
            <numerusform>%Ln servidores</numerusform>
        </translation>
    </message>
    <message>
        <source>selected: %1 to %2</source>
        <translation>seleccionado: de %1 a %2</translation>
    </message>
    <message>
        <source>What each server did. Arrow keys move, with Shift they select a span, with Ctrl they move it, and Return zooms to it; Escape clears it. Plus and minus zoom, End follows the newest, Home shows all, N says what the next flag means.</source>
        <translation>Qué hizo cada servidor. Las flechas desplazan; con Mayús seleccionan un intervalo, con Ctrl lo mueven, e Intro lo amplía; Escape lo borra. Más y menos cambian el zoom, Fin sigue lo más reciente, Inicio lo muestra todo, N dice qué significa la bandera siguiente.</translation>
    </message>
    <message>
        <source>Zoom to the selection (double-click, Return)</source>
        <translation>Ampliar la selección (doble clic, Intro)</translation>
    </message>
</context>
<context>
    <name>herd::TopologyView</name>
    <message>
        <source>Topology</source>
        <translation>Topología</translation>
    </message>
    <message>
        <source>The servers of the herd and the links between them</source>
        <translation>Los servidores del rebaño y los enlaces entre ellos</translation>
    </message>
    <message>
        <source>No herd yet.
Servers appear here once one is attached.</source>
        <translation>Aún no hay rebaño.
Los servidores aparecen aquí cuando uno está conectado.</translation>
    </message>
    <message>
        <source>%1, %2</source>
        <comment>servers, links</comment>
        <translation>%1, %2</translation>
    </message>
    <message numerus="yes">
        <source>%Ln server(s)</source>
        <translation>
            <numerusform>%Ln servidor</numerusform>
            <numerusform>%Ln servidores</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln link(s)</source>
        <translation>
            <numerusform>%Ln enlace</numerusform>
            <numerusform>%Ln enlaces</numerusform>
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
            <numerusform>%Ln puente</numerusform>
            <numerusform>%Ln puentes</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>herd::Tour</name>
    <message>
        <source>Five servers</source>
        <translation>Cinco servidores</translation>
    </message>
    <message>
        <source>Each of these servers is a real one and talks to its neighbours along the lines. No database stands behind them: what one knows, it tells the others.</source>
        <translation>Cada uno de estos servidores es real y habla con sus vecinos por las líneas. No hay base de datos detrás: lo que uno sabe, se lo cuenta a los demás.</translation>
    </message>
    <message>
        <source>Reports flood</source>
        <translation>Los informes se difunden</translation>
    </message>
    <message>
        <source>Phones walk through Los Angeles and tell one server where they are. It tells its neighbours, and they tell theirs. Each dot is such a report on the way that it really took; where it is known already it turns grey and ends.</source>
        <translation>Unos teléfonos caminan por Los Ángeles y dicen a un servidor dónde están. Este se lo cuenta a sus vecinos, y ellos a los suyos. Cada punto es un informe por el camino que de verdad tomó; donde ya se conoce, se vuelve gris y termina.</translation>
    </message>
    <message>
        <source>Whichever you ask</source>
        <translation>Pregunte a quien pregunte</translation>
    </message>
    <message>
        <source>This phone talks to one server only. One or two hops later all of them believe the same of it, as the table of beliefs says.</source>
        <translation>Este teléfono habla con un solo servidor. Uno o dos saltos después todos creen lo mismo de él, como dice la tabla de creencias.</translation>
    </message>
    <message>
        <source>A server is killed</source>
        <translation>Se mata un servidor</translation>
    </message>
    <message>
        <source>%1 is gone without a word. Its neighbours see it at once, its phones go to other servers, and the reports find other ways.</source>
        <translation>%1 se ha ido sin avisar. Sus vecinos lo ven enseguida, sus teléfonos van a otros servidores y los informes encuentran otros caminos.</translation>
    </message>
    <message>
        <source>It comes back</source>
        <translation>Vuelve</translation>
    </message>
    <message>
        <source>%1 starts again and knows nothing. It compares digests with its neighbours, and they send what it missed.</source>
        <translation>%1 arranca de nuevo y no sabe nada. Compara resúmenes con sus vecinos, y estos le envían lo que le falta.</translation>
    </message>
    <message>
        <source>A partition</source>
        <translation>Una partición</translation>
    </message>
    <message>
        <source>All links of %1 are cut. Both sides go on serving their own clients and believe the last that they heard of the others: the badges differ.</source>
        <translation>Todos los enlaces de %1 están cortados. Ambos lados siguen atendiendo a sus clientes y creen lo último que oyeron de los otros: las insignias difieren.</translation>
    </message>
    <message>
        <source>It heals</source>
        <translation>Se repara</translation>
    </message>
    <message>
        <source>The links of %1 are back. Each side sends the newest report of every client that the other one misses, and nothing twice.</source>
        <translation>Los enlaces de %1 han vuelto. Cada lado envía el informe más nuevo de cada cliente que le falta al otro, y nada dos veces.</translation>
    </message>
    <message>
        <source>Time stands still</source>
        <translation>El tiempo se detiene</translation>
    </message>
    <message>
        <source>The herd goes on, but the window shows one moment of it. Step through what happened, line by line, or let the time run on slowly.</source>
        <translation>El rebaño sigue, pero la ventana muestra un instante. Recorra lo sucedido línea a línea, o deje correr el tiempo despacio.</translation>
    </message>
    <message>
        <source>Now you</source>
        <translation>Ahora usted</translation>
    </message>
    <message>
        <source>Open the menu of a server or of a link to break something. Double-click the map to be a phone yourself.</source>
        <translation>Abra el menú de un servidor o de un enlace para romper algo. Haga doble clic en el mapa para ser usted un teléfono.</translation>
    </message>
    <message>
        <source>Once more, slowly</source>
        <translation>Otra vez, despacio</translation>
    </message>
    <message>
        <source>All of this was recorded. Here is the death of %1 once more, four times as slow: its links go down, and its phones turn to other servers. The bar at the top goes to any time of it.</source>
        <translation>Todo esto se grabó. Aquí está otra vez el final de %1, cuatro veces más lento: sus enlaces caen y sus teléfonos acuden a otros servidores. La barra de arriba lleva a cualquier momento.</translation>
    </message>
</context>
<context>
    <name>herd::Undo</name>
    <message>
        <source>%1. %2 takes it back.</source>
        <comment>what was done, a key</comment>
        <translation>%1. %2 lo deshace.</translation>
    </message>
    <message>
        <source>Taken back: %1</source>
        <translation>Deshecho: %1</translation>
    </message>
    <message>
        <source>&amp;Undo</source>
        <translation>Des&amp;hacer</translation>
    </message>
    <message>
        <source>&amp;Undo: %1</source>
        <translation>Des&amp;hacer: %1</translation>
    </message>
</context>
<context>
    <name>herd::describeLeftOut</name>
    <message>
        <source>lines that came too fast: %1</source>
        <translation>líneas que llegaron demasiado deprisa: %1</translation>
    </message>
    <message>
        <source>lines that are too long: %1</source>
        <translation>líneas demasiado largas: %1</translation>
    </message>
    <message>
        <source>reports of too many clients: %1</source>
        <translation>informes de demasiados clientes: %1</translation>
    </message>
    <message>
        <source>lines of too many sources: %1</source>
        <translation>líneas de demasiadas fuentes: %1</translation>
    </message>
    <message>
        <source>mentions of too many servers: %1</source>
        <translation>menciones de demasiados servidores: %1</translation>
    </message>
    <message>
        <source>mentions of too many links: %1</source>
        <translation>menciones de demasiados enlaces: %1</translation>
    </message>
    <message>
        <source>Left out: %1</source>
        <translation>Omitido: %1</translation>
    </message>
</context>
<context>
    <name>herd::main</name>
    <message>
        <source>cannot write %1; is the folder there, and does the name end in .png?</source>
        <translation>no se puede escribir %1; ¿existe la carpeta y termina el nombre en .png?</translation>
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
