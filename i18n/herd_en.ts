<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="en_US">
<context>
    <name>herd::Banner</name>
    <message numerus="yes">
        <source>%1 misses reports of %Ln client(s) (oldest %2 s)</source>
        <translation>
            <numerusform>%1 misses reports of %Ln client (oldest %2 s)</numerusform>
            <numerusform>%1 misses reports of %Ln clients (oldest %2 s)</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1; %Ln other(s) miss fewer</source>
        <translation>
            <numerusform>%1; %Ln other misses fewer</numerusform>
            <numerusform>%1; %Ln others miss fewer</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Reading what %1 knows: %2 of %Ln client(s)</source>
        <translation>
            <numerusform>Reading what %1 knows: %2 of %Ln client</numerusform>
            <numerusform>Reading what %1 knows: %2 of %Ln clients</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Reading what the servers know: %1 of %Ln report(s)</source>
        <translation>
            <numerusform>Reading what the servers know: %1 of %Ln report</numerusform>
            <numerusform>Reading what the servers know: %1 of %Ln reports</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>herd::BridgeItem</name>
    <message numerus="yes">
        <source>%1 of %Ln bridge(s) up</source>
        <translation>
            <numerusform>%1 of %Ln bridge up</numerusform>
            <numerusform>%1 of %Ln bridges up</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>herd::CompareWindow</name>
    <message numerus="yes">
        <source>%Ln difference(s)</source>
        <translation>
            <numerusform>%Ln difference</numerusform>
            <numerusform>%Ln differences</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1, and %Ln more client(s) that differ</source>
        <translation>
            <numerusform>%1, and %Ln more client that differs</numerusform>
            <numerusform>%1, and %Ln more clients that differ</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>herd::DemoMenu</name>
    <message numerus="yes">
        <source>%Ln people come to one place within seconds, and go</source>
        <translation>
            <numerusform>%Ln person comes to one place within seconds, and goes</numerusform>
            <numerusform>%Ln people come to one place within seconds, and go</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>herd::MapWidget</name>
    <message numerus="yes">
        <source>%Ln client(s)</source>
        <translation>
            <numerusform>%Ln client</numerusform>
            <numerusform>%Ln clients</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1 km, %Ln place(s)</source>
        <translation>
            <numerusform>%1 km, %Ln place</numerusform>
            <numerusform>%1 km, %Ln places</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>herd::RecordingSource</name>
    <message numerus="yes">
        <source>%1 and %n more</source>
        <translation>
            <numerusform>%1 and %n more</numerusform>
            <numerusform>%1 and %n more</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>herd::RecordingWords</name>
    <message numerus="yes">
        <source>%1 There are %Ln more problem(s).</source>
        <translation>
            <numerusform>%1 There is %Ln more problem.</numerusform>
            <numerusform>%1 There are %Ln more problems.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>herd::TimelineFlags</name>
    <message numerus="yes">
        <source>and %n more</source>
        <translation>
            <numerusform>and %n more</numerusform>
            <numerusform>and %n more</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>up, %1 of %n link(s)</source>
        <translation>
            <numerusform>up, %1 of %n link</numerusform>
            <numerusform>up, %1 of %n links</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>herd::TimelineView</name>
    <message numerus="yes">
        <source>%1; %Ln update(s) in %2</source>
        <translation>
            <numerusform>%1; %Ln update in %2</numerusform>
            <numerusform>%1; %Ln updates in %2</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln server(s)</source>
        <translation>
            <numerusform>%Ln server</numerusform>
            <numerusform>%Ln servers</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>herd::TopologyView</name>
    <message numerus="yes">
        <source>%Ln server(s)</source>
        <translation>
            <numerusform>%Ln server</numerusform>
            <numerusform>%Ln servers</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln link(s)</source>
        <translation>
            <numerusform>%Ln link</numerusform>
            <numerusform>%Ln links</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln bridge(s)</source>
        <translation>
            <numerusform>%Ln bridge</numerusform>
            <numerusform>%Ln bridges</numerusform>
        </translation>
    </message>
</context>
</TS>
