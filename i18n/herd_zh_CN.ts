<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="zh_CN">
<context>
    <name>herd::AttachDialog</name>
    <message>
        <source>Looking for servers on this machine...</source>
        <translation>正在查找本机上的服务器…</translation>
    </message>
    <message>
        <source>&amp;Use these</source>
        <translation>使用这些(&amp;U)</translation>
    </message>
    <message>
        <source>Attach to servers</source>
        <translation>连接服务器</translation>
    </message>
    <message>
        <source>&amp;Monitor ports</source>
        <translation>监控端口(&amp;M)</translation>
    </message>
    <message>
        <source>HOST:PORT, HOST:PORT, ...</source>
        <translation>主机:端口, 主机:端口, …</translation>
    </message>
    <message>
        <source>or &amp;herd</source>
        <translation>或集群(&amp;H)</translation>
    </message>
    <message>
        <source>Herd file</source>
        <translation>集群文件</translation>
    </message>
    <message>
        <source>Name of a built-in herd, or a herd file</source>
        <translation>内置集群的名称，或集群文件</translation>
    </message>
    <message>
        <source>&amp;Token file</source>
        <translation>令牌文件(&amp;T)</translation>
    </message>
    <message>
        <source>Token file</source>
        <translation>令牌文件</translation>
    </message>
    <message>
        <source>For servers elsewhere, and to bring faults about</source>
        <translation>用于别处的服务器，以及制造故障</translation>
    </message>
    <message>
        <source>&amp;Connect</source>
        <translation>连接(&amp;C)</translation>
    </message>
    <message>
        <source>Browse...</source>
        <translation>浏览…</translation>
    </message>
    <message>
        <source>%1 of herd %2</source>
        <translation>集群 %2 的 %1</translation>
    </message>
    <message>
        <source>No server answers at the usual monitor ports of this machine.</source>
        <translation>本机的常用监控端口上没有服务器应答。</translation>
    </message>
    <message>
        <source>Found on this machine: %1</source>
        <translation>在本机找到：%1</translation>
    </message>
</context>
<context>
    <name>herd::Attachment</name>
    <message>
        <source>&quot;%1&quot; has no port; give HOST:PORT, such as 127.0.0.1:13000</source>
        <translation>“%1”没有端口；请给出 主机:端口，如 127.0.0.1:13000</translation>
    </message>
    <message>
        <source>give 1 to %1 addresses of monitor ports, with commas between them</source>
        <translation>请给出 1 到 %1 个监控端口地址，用逗号分隔</translation>
    </message>
    <message>
        <source>there is no herd and no file &quot;%1&quot;</source>
        <translation>没有名为“%1”的集群或文件</translation>
    </message>
    <message>
        <source>no server of &quot;%1&quot; has a monitor port</source>
        <translation>“%1”中没有服务器有监控端口</translation>
    </message>
    <message>
        <source>%1 can&apos;t be read, or is empty</source>
        <translation>%1 无法读取或为空</translation>
    </message>
    <message>
        <source>give addresses or a herd, not both</source>
        <translation>请给出地址或集群，不要两者都给</translation>
    </message>
</context>
<context>
    <name>herd::Banner</name>
    <message>
        <source>No answer from %1</source>
        <translation>%1 没有应答</translation>
    </message>
    <message>
        <source>No herd is attached</source>
        <translation>未连接集群</translation>
    </message>
    <message>
        <source>Nobody answers at %1; are the servers running?</source>
        <translation>%1 无人应答；服务器在运行吗？</translation>
    </message>
    <message>
        <source>Not converged: %1</source>
        <translation>未收敛：%1</translation>
    </message>
    <message>
        <source>Waiting to hear what the servers know</source>
        <translation>正在等待服务器告知其所知</translation>
    </message>
    <message>
        <source>Converged: all servers know the same</source>
        <translation>已收敛：所有服务器所知相同</translation>
    </message>
    <message numerus="yes">
        <source>%1 misses reports of %Ln client(s) (oldest %2 s)</source>
        <translation>
            <numerusform>%1 缺少 %Ln 个客户端的报告（最早 %2 秒）</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1; %Ln other(s) miss fewer</source>
        <translation>
            <numerusform>%1；另有 %Ln 台缺得较少</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Reading what %1 knows: %2 of %Ln client(s)</source>
        <translation>
            <numerusform>正在读取 %1 所知：%Ln 个客户端中的 %2 个</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Reading what the servers know: %1 of %Ln report(s)</source>
        <translation>
            <numerusform>正在读取服务器所知：%Ln 份报告中的 %1 份</numerusform>
        </translation>
    </message>
    <message>
        <source>%1. %2</source>
        <translation>%1。%2</translation>
    </message>
    <message>
        <source>Converged, but there is no bridge at %1: other herds don&apos;t hear it</source>
        <translation>已收敛，但 %1 没有网桥：其他集群听不到它</translation>
    </message>
</context>
<context>
    <name>herd::BeliefsModel</name>
    <message>
        <source>Server</source>
        <translation>服务器</translation>
    </message>
    <message>
        <source>Latitude</source>
        <translation>纬度</translation>
    </message>
    <message>
        <source>Longitude</source>
        <translation>经度</translation>
    </message>
    <message>
        <source>Time</source>
        <translation>时间</translation>
    </message>
    <message>
        <source>Told</source>
        <translation>报告给</translation>
    </message>
    <message>
        <source>Newest</source>
        <translation>最新</translation>
    </message>
</context>
<context>
    <name>herd::BridgeItem</name>
    <message>
        <source>not known</source>
        <translation>未知</translation>
    </message>
    <message numerus="yes">
        <source>%1 of %Ln bridge(s) up</source>
        <translation>
            <numerusform>%Ln 个网桥中 %1 个已连通</numerusform>
        </translation>
    </message>
    <message>
        <source>no answer</source>
        <translation>无应答</translation>
    </message>
    <message>
        <source>reports owed: %1</source>
        <translation>待发报告：%1</translation>
    </message>
    <message>
        <source>Bridge to %1: %2</source>
        <comment>address, state</comment>
        <translation>通往 %1 的网桥：%2</translation>
    </message>
</context>
<context>
    <name>herd::Bundle</name>
    <message>
        <source>the folder %1 cannot be created, or is there already</source>
        <translation>无法创建文件夹 %1，或它已存在</translation>
    </message>
</context>
<context>
    <name>herd::CaptionCard</name>
    <message>
        <source>Tour</source>
        <translation>导览</translation>
    </message>
    <message>
        <source>Hold</source>
        <translation>停留</translation>
    </message>
    <message>
        <source>Stay at this step until Next</source>
        <translation>停在这一步，直到按“下一步”</translation>
    </message>
    <message>
        <source>Next</source>
        <translation>下一步</translation>
    </message>
    <message>
        <source>End the tour</source>
        <translation>结束导览</translation>
    </message>
    <message>
        <source>Undo what the tour broke, and end it</source>
        <translation>恢复导览所破坏的，然后结束</translation>
    </message>
    <message>
        <source>%1 of %2</source>
        <translation>%1 / %2</translation>
    </message>
    <message>
        <source>Go on to the next step</source>
        <translation>进入下一步</translation>
    </message>
</context>
<context>
    <name>herd::CardWriter</name>
    <message>
        <source>%1/s</source>
        <translation>%1/秒</translation>
    </message>
    <message>
        <source>not known</source>
        <translation>未知</translation>
    </message>
    <message>
        <source>%1 s</source>
        <translation>%1 s</translation>
    </message>
    <message>
        <source>Server</source>
        <translation>服务器</translation>
    </message>
    <message>
        <source>State</source>
        <translation>状态</translation>
    </message>
    <message>
        <source>Reason</source>
        <translation>原因</translation>
    </message>
    <message>
        <source>Since</source>
        <translation>始于</translation>
    </message>
    <message>
        <source>Faults</source>
        <translation>故障</translation>
    </message>
    <message>
        <source>For clients</source>
        <translation>面向客户端</translation>
    </message>
    <message>
        <source>For observers</source>
        <translation>面向观察者</translation>
    </message>
    <message>
        <source>Version</source>
        <translation>版本</translation>
    </message>
    <message>
        <source>Knows</source>
        <translation>所知</translation>
    </message>
    <message>
        <source>Clients</source>
        <translation>客户端</translation>
    </message>
    <message>
        <source>Digest</source>
        <translation>摘要</translation>
    </message>
    <message>
        <source>Owed</source>
        <translation>待发</translation>
    </message>
    <message>
        <source>Holds</source>
        <translation>所持</translation>
    </message>
    <message>
        <source>Connections</source>
        <translation>连接数</translation>
    </message>
    <message>
        <source>Observers</source>
        <translation>观察者</translation>
    </message>
    <message>
        <source>Lookups waiting</source>
        <translation>等待中的查询</translation>
    </message>
    <message>
        <source>Unsent</source>
        <translation>未发送</translation>
    </message>
    <message>
        <source>%1 bytes</source>
        <translation>%1 字节</translation>
    </message>
    <message>
        <source>Run</source>
        <translation>运行号</translation>
    </message>
    <message>
        <source>Rates</source>
        <translation>速率</translation>
    </message>
    <message>
        <source>All</source>
        <translation>全部</translation>
    </message>
    <message>
        <source>not told</source>
        <translation>未告知</translation>
    </message>
    <message>
        <source>Commands</source>
        <translation>命令</translation>
    </message>
    <message>
        <source>Answers</source>
        <translation>应答</translation>
    </message>
    <message>
        <source>Reports heard</source>
        <translation>听到的报告</translation>
    </message>
    <message>
        <source>Reports sent</source>
        <translation>发出的报告</translation>
    </message>
    <message>
        <source>News</source>
        <translation>新消息</translation>
    </message>
    <message>
        <source>Lookups</source>
        <translation>查询</translation>
    </message>
    <message>
        <source>Links</source>
        <translation>链路</translation>
    </message>
    <message>
        <source>up</source>
        <translation>连通</translation>
    </message>
    <message>
        <source>up at one end only</source>
        <translation>仅一端连通</translation>
    </message>
    <message>
        <source>down</source>
        <translation>断开</translation>
    </message>
    <message>
        <source>cut by an observer</source>
        <translation>被观察者切断</translation>
    </message>
    <message>
        <source>Link</source>
        <translation>链路</translation>
    </message>
    <message>
        <source>%1 – %2</source>
        <translation>%1 – %2</translation>
    </message>
    <message>
        <source>Round trip</source>
        <translation>往返</translation>
    </message>
    <message>
        <source>%1 to %2</source>
        <translation>%1 至 %2</translation>
    </message>
    <message>
        <source>Reports</source>
        <translation>报告</translation>
    </message>
    <message>
        <source>As %1 sees it</source>
        <translation>%1 的看法</translation>
    </message>
    <message>
        <source>up when it was last heard</source>
        <translation>最后听到时正常</translation>
    </message>
    <message>
        <source>down when it was last heard</source>
        <translation>最后听到时已断</translation>
    </message>
    <message>
        <source>Warning</source>
        <translation>警告</translation>
    </message>
    <message>
        <source>Reconnects</source>
        <translation>重连次数</translation>
    </message>
    <message>
        <source>Client</source>
        <translation>客户端</translation>
    </message>
    <message>
        <source>Latitude</source>
        <translation>纬度</translation>
    </message>
    <message>
        <source>Longitude</source>
        <translation>经度</translation>
    </message>
    <message>
        <source>Told</source>
        <translation>报告给</translation>
    </message>
    <message>
        <source>Its time</source>
        <translation>其时间</translation>
    </message>
    <message>
        <source>Received</source>
        <translation>收到</translation>
    </message>
    <message>
        <source>Difference</source>
        <translation>时差</translation>
    </message>
    <message>
        <source>Age</source>
        <translation>时长</translation>
    </message>
    <message>
        <source>Reports that came to servers, since it is shown here</source>
        <translation>自在此显示以来到达服务器的报告</translation>
    </message>
    <message>
        <source>Newer</source>
        <translation>较新</translation>
    </message>
    <message>
        <source>Duplicates</source>
        <translation>重复</translation>
    </message>
    <message>
        <source>Stale</source>
        <translation>过时</translation>
    </message>
    <message>
        <source>Who believes what</source>
        <translation>谁相信什么</translation>
    </message>
    <message>
        <source>This</source>
        <translation>这份</translation>
    </message>
    <message>
        <source>Of %1 ago</source>
        <translation>%1 前的</translation>
    </message>
    <message>
        <source>Nothing</source>
        <translation>无</translation>
    </message>
    <message>
        <source>Line</source>
        <translation>行</translation>
    </message>
    <message>
        <source>As it came</source>
        <translation>原样</translation>
    </message>
    <message>
        <source>Line of a server</source>
        <translation>服务器的行</translation>
    </message>
    <message>
        <source>Bridge</source>
        <translation>网桥</translation>
    </message>
</context>
<context>
    <name>herd::CellDelegate</name>
    <message>
        <source>not watched</source>
        <translation>未监控</translation>
    </message>
    <message>
        <source>waiting</source>
        <translation>等待中</translation>
    </message>
    <message>
        <source>up</source>
        <translation>运行</translation>
    </message>
    <message>
        <source>paused</source>
        <translation>已暂停</translation>
    </message>
    <message>
        <source>lost</source>
        <translation>失联</translation>
    </message>
    <message>
        <source>down</source>
        <translation>停机</translation>
    </message>
    <message>
        <source>refused</source>
        <translation>被拒绝</translation>
    </message>
    <message>
        <source>all agree</source>
        <translation>全部一致</translation>
    </message>
    <message>
        <source>differs</source>
        <translation>不一致</translation>
    </message>
</context>
<context>
    <name>herd::ClientsModel</name>
    <message>
        <source>Client</source>
        <translation>客户端</translation>
    </message>
    <message>
        <source>Latitude</source>
        <translation>纬度</translation>
    </message>
    <message>
        <source>Longitude</source>
        <translation>经度</translation>
    </message>
    <message>
        <source>Time</source>
        <translation>时间</translation>
    </message>
    <message>
        <source>Told</source>
        <translation>报告给</translation>
    </message>
    <message>
        <source>Agreed</source>
        <translation>一致</translation>
    </message>
</context>
<context>
    <name>herd::Command</name>
    <message>
        <source>%1: %2</source>
        <comment>menu, what is in it</comment>
        <translation>%1：%2</translation>
    </message>
</context>
<context>
    <name>herd::CommandPalette</name>
    <message>
        <source>Commands</source>
        <translation>命令</translation>
    </message>
    <message>
        <source>Type a part of what you want to do</source>
        <translation>键入您想做的事的一部分</translation>
    </message>
    <message>
        <source>Part of a command</source>
        <translation>命令的一部分</translation>
    </message>
    <message>
        <source>Commands found</source>
        <translation>找到的命令</translation>
    </message>
</context>
<context>
    <name>herd::CompareBar</name>
    <message>
        <source>Time</source>
        <translation>时间</translation>
    </message>
    <message>
        <source>Time that is shown</source>
        <translation>显示的时间</translation>
    </message>
    <message>
        <source>How both lie side by side</source>
        <translation>两者如何对齐</translation>
    </message>
    <message>
        <source>Both from their beginning</source>
        <translation>各自从头开始</translation>
    </message>
    <message>
        <source>Both at the same time</source>
        <translation>按同一时刻</translation>
    </message>
    <message>
        <source>Pause</source>
        <translation>暂停</translation>
    </message>
    <message>
        <source>Play</source>
        <translation>播放</translation>
    </message>
    <message>
        <source>Let time stand still, or go on</source>
        <translation>让时间停止或继续</translation>
    </message>
    <message>
        <source>Stop</source>
        <translation>停止</translation>
    </message>
    <message>
        <source>Next difference ›</source>
        <translation>下一处差异 ›</translation>
    </message>
    <message>
        <source>Go to where a server, a link or a digest begins to differ for longer than a second</source>
        <translation>转到服务器、链路或摘要开始不一致超过一秒之处</translation>
    </message>
</context>
<context>
    <name>herd::CompareWindow</name>
    <message>
        <source>Nothing else begins to differ.</source>
        <translation>没有别的开始不一致。</translation>
    </message>
    <message>
        <source>%1 and %2 - Herd</source>
        <translation>%1 与 %2 - Herd</translation>
    </message>
    <message>
        <source>Differences</source>
        <translation>差异</translation>
    </message>
    <message>
        <source>What both tell otherwise of the herd at this moment appears here.</source>
        <translation>此刻两者对集群说法不同之处显示在这里。</translation>
    </message>
    <message>
        <source>Both tell the same</source>
        <translation>两者说法相同</translation>
    </message>
    <message numerus="yes">
        <source>%Ln difference(s)</source>
        <translation>
            <numerusform>%Ln 处差异</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1, and %Ln more client(s) that differ</source>
        <translation>
            <numerusform>%1，另有 %Ln 个客户端不同</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>herd::ComparedPanel</name>
    <message>
        <source>%1, from %2</source>
        <translation>%1，自 %2</translation>
    </message>
    <message>
        <source>Nothing is known of a herd at this time.</source>
        <translation>此时没有关于集群的信息。</translation>
    </message>
    <message>
        <source>Opening: %1 %</source>
        <translation>正在打开：%1 %</translation>
    </message>
</context>
<context>
    <name>herd::Console</name>
    <message>
        <source>Console</source>
        <translation>控制台</translation>
    </message>
    <message>
        <source>Server to talk to</source>
        <translation>要对话的服务器</translation>
    </message>
    <message>
        <source>Line to send</source>
        <translation>要发送的行</translation>
    </message>
    <message>
        <source>A line to send, such as WHATSAT kiwi 10 5</source>
        <translation>要发送的行，如 WHATSAT kiwi 10 5</translation>
    </message>
    <message>
        <source>Send</source>
        <translation>发送</translation>
    </message>
    <message>
        <source>Sends the line and a newline (Return); up and down bring back what was sent before</source>
        <translation>发送该行和换行符（回车）；上下键找回以前发送的内容</translation>
    </message>
    <message>
        <source>What the server answered</source>
        <translation>服务器的应答</translation>
    </message>
    <message>
        <source>What a server answers appears here, byte for byte: choose one, write a line, press Return.</source>
        <translation>服务器的应答会逐字节显示在这里：选择一台，写一行，按回车。</translation>
    </message>
    <message>
        <source>Templates</source>
        <translation>模板</translation>
    </message>
    <message>
        <source>Puts a command into the line, to be changed and sent</source>
        <translation>将命令放入该行，可修改后发送</translation>
    </message>
    <message>
        <source>IAMAT from now</source>
        <translation>此刻的 IAMAT</translation>
    </message>
    <message>
        <source>WHATSAT, five places within 10 km</source>
        <translation>WHATSAT,10 公里内的五个地点</translation>
    </message>
    <message>
        <source>There is no server to talk to.</source>
        <translation>没有可对话的服务器。</translation>
    </message>
    <message>
        <source>Not sent: the port that this server has for clients is not known.</source>
        <translation>未发送：不知道此服务器的客户端端口。</translation>
    </message>
    <message>
        <source>Further bytes that are not shown: %1</source>
        <translation>未显示的其余字节：%1</translation>
    </message>
    <message>
        <source>%1  answered in %2</source>
        <translation>%1  应答用时 %2</translation>
    </message>
</context>
<context>
    <name>herd::Dashboard</name>
    <message>
        <source>Servers</source>
        <translation>服务器</translation>
    </message>
    <message>
        <source>Servers appear here once one is attached.</source>
        <translation>连接后，服务器会显示在这里。</translation>
    </message>
    <message>
        <source>Clients</source>
        <translation>客户端</translation>
    </message>
    <message>
        <source>Clients appear here as soon as one tells a server where it is.</source>
        <translation>客户端向服务器报告位置后，会显示在这里。</translation>
    </message>
    <message>
        <source>What each server believes</source>
        <translation>各服务器的认知</translation>
    </message>
    <message>
        <source>Select a client in the map or in the table of clients.</source>
        <translation>请在地图或客户端表中选择一个客户端。</translation>
    </message>
    <message>
        <source>Events</source>
        <translation>事件</translation>
    </message>
    <message>
        <source>What happens in the herd appears here, as it happens.</source>
        <translation>集群中发生的事会即时显示在这里。</translation>
    </message>
    <message>
        <source>Traffic</source>
        <translation>流量</translation>
    </message>
    <message>
        <source>Commands, answers and lines of links appear here, as servers read and write them.</source>
        <translation>服务器读写的命令、应答和链路行会显示在这里。</translation>
    </message>
    <message>
        <source>Map</source>
        <translation>地图</translation>
    </message>
    <message>
        <source>Beliefs</source>
        <translation>认知</translation>
    </message>
    <message>
        <source>Console</source>
        <translation>控制台</translation>
    </message>
    <message>
        <source>%1 - Herd</source>
        <translation>%1 - Herd</translation>
    </message>
    <message>
        <source>Timeline</source>
        <translation>时间线</translation>
    </message>
    <message>
        <source>Latency</source>
        <translation>延迟</translation>
    </message>
    <message>
        <source>A server is back, and this goes on.</source>
        <translation>有服务器恢复，继续进行。</translation>
    </message>
    <message>
        <source>Herd</source>
        <translation>Herd</translation>
    </message>
    <message>
        <source>Inspector</source>
        <translation>检查器</translation>
    </message>
    <message>
        <source>Measure anew</source>
        <translation>重新测量</translation>
    </message>
    <message>
        <source>Move %1</source>
        <comment>a server</comment>
        <translation>移动 %1</translation>
    </message>
</context>
<context>
    <name>herd::DashboardOptions</name>
    <message>
        <source>--theme is system, light or dark, not &quot;%1&quot;</source>
        <translation>--theme 应为 system、light 或 dark，而不是“%1”</translation>
    </message>
    <message>
        <source>--lang: &quot;%1&quot; is not spoken here; see --help</source>
        <translation>--lang：不支持“%1”；参见 --help</translation>
    </message>
    <message>
        <source>--size is WIDTHxHEIGHT, each %1 to %2, not &quot;%3&quot;</source>
        <translation>--size 应为 宽x高，各为 %1 到 %2，而不是“%3”</translation>
    </message>
    <message>
        <source>--seed is a whole number, not &quot;%1&quot;</source>
        <translation>--seed 应为整数，而不是“%1”</translation>
    </message>
    <message>
        <source>--scene is one of %1, not &quot;%2&quot;</source>
        <translation>--scene 应为 %1 之一，而不是“%2”</translation>
    </message>
    <message>
        <source>watch running servers, at their monitor ports</source>
        <translation>通过监控端口监控运行中的服务器</translation>
    </message>
    <message>
        <source>watch the servers of a built-in herd, or of a herd file</source>
        <translation>监控内置集群或集群文件中的服务器</translation>
    </message>
    <message>
        <source>the servers&apos; monitor token, for servers elsewhere and for faults</source>
        <translation>服务器的监控令牌，用于别处的服务器和制造故障</translation>
    </message>
    <message>
        <source>what it looks like (default: system)</source>
        <translation>外观（默认：system）</translation>
    </message>
    <message>
        <source>de, en, es, fr, ja or zh_CN (default: the system&apos;s)</source>
        <translation>de、en、es、fr、ja 或 zh_CN(默认：系统语言)</translation>
    </message>
    <message>
        <source>other people, in the demo and in scenes (default: 1)</source>
        <translation>演示和场景中的另一批人（默认：1）</translation>
    </message>
    <message>
        <source>write a picture of a scene, and end; needs no display</source>
        <translation>写出场景的图片后结束；无需显示器</translation>
    </message>
    <message>
        <source>what the picture shows (default: overview)</source>
        <translation>图片的内容（默认：overview）</translation>
    </message>
    <message>
        <source>of the window or the picture (default: 1600x900)</source>
        <translation>窗口或图片的大小（默认：1600x900）</translation>
    </message>
    <message>
        <source>nothing moves that need not</source>
        <translation>不必动的都不动</translation>
    </message>
    <message>
        <source>say the version and end</source>
        <translation>显示版本后结束</translation>
    </message>
    <message>
        <source>say this and end</source>
        <translation>显示本帮助后结束</translation>
    </message>
    <message>
        <source>Shows what the servers of a herd do and what they know. Without options: a demonstration with five servers in this process.</source>
        <translation>显示集群中的服务器在做什么、知道什么。不带选项时：在本进程中用五台服务器演示。</translation>
    </message>
    <message>
        <source>%1 Try --help.</source>
        <translation>%1 请试 --help。</translation>
    </message>
    <message>
        <source>&quot;%1&quot; is no option; try --help.</source>
        <translation>“%1”不是选项；请试 --help。</translation>
    </message>
    <message>
        <source>--token-file %1 is of servers: give --attach or --herd, too</source>
        <translation>--token-file %1 用于服务器：请同时给出 --attach 或 --herd</translation>
    </message>
    <message>
        <source>remember layout and source there, not among the user&apos;s settings</source>
        <translation>将布局和来源记在该处，而不是用户设置中</translation>
    </message>
    <message>
        <source>remember nothing</source>
        <translation>什么都不记住</translation>
    </message>
    <message>
        <source>--open takes %1 recordings at most</source>
        <translation>--open 最多接受 %1 份记录</translation>
    </message>
    <message>
        <source>show what was recorded, such as by all servers of a herd</source>
        <translation>显示记录的内容，如集群所有服务器的记录</translation>
    </message>
    <message>
        <source>--tour is of the demo: not with --attach or --herd</source>
        <translation>--tour 用于演示：不能与 --attach 或 --herd 同用</translation>
    </message>
    <message>
        <source>let the demo explain itself, step by step</source>
        <translation>让演示逐步自我讲解</translation>
    </message>
    <message>
        <source>show two recordings, or folders of them, side by side</source>
        <translation>并排显示两份记录或两个记录文件夹</translation>
    </message>
    <message>
        <source>--attach, --herd, --open or --compare: one of them</source>
        <translation>--attach、--herd、--open 或 --compare：只能用其一</translation>
    </message>
    <message>
        <source>--compare takes two recordings, or two folders of them</source>
        <translation>--compare 需要两份记录或两个记录文件夹</translation>
    </message>
</context>
<context>
    <name>herd::DemoMenu</name>
    <message>
        <source>De&amp;mo</source>
        <translation>演示(&amp;M)</translation>
    </message>
    <message>
        <source>&amp;Walkers in Los Angeles</source>
        <translation>洛杉矶的行人(&amp;W)</translation>
    </message>
    <message>
        <source>&amp;Buses of Washington, DC</source>
        <translation>华盛顿特区的公交车(&amp;B)</translation>
    </message>
    <message>
        <source>&amp;Flash crowd</source>
        <translation>突发人群(&amp;F)</translation>
    </message>
    <message>
        <source>Show &amp;Los Angeles</source>
        <translation>显示洛杉矶(&amp;L)</translation>
    </message>
    <message>
        <source>Bus &amp;speed</source>
        <translation>公交车速度(&amp;S)</translation>
    </message>
    <message>
        <source>As they drove</source>
        <translation>按实际速度</translation>
    </message>
    <message>
        <source>%1 times as fast</source>
        <translation>%1 倍速</translation>
    </message>
    <message numerus="yes">
        <source>%Ln people come to one place within seconds, and go</source>
        <translation>
            <numerusform>%Ln 人在数秒内聚到一处，然后离开</numerusform>
        </translation>
    </message>
    <message>
        <source>Show Washington, &amp;DC</source>
        <translation>显示华盛顿特区(&amp;D)</translation>
    </message>
</context>
<context>
    <name>herd::DemoSource</name>
    <message>
        <source>The gazetteer in this program is damaged: %1</source>
        <translation>本程序中的地名录已损坏：%1</translation>
    </message>
    <message>
        <source>Demo</source>
        <translation>演示</translation>
    </message>
</context>
<context>
    <name>herd::DifferencesModel</name>
    <message>
        <source>Server</source>
        <translation>服务器</translation>
    </message>
    <message>
        <source>Link</source>
        <translation>链路</translation>
    </message>
    <message>
        <source>Digest</source>
        <translation>摘要</translation>
    </message>
    <message>
        <source>Client</source>
        <translation>客户端</translation>
    </message>
    <message>
        <source>not known here</source>
        <translation>此处未知</translation>
    </message>
    <message>
        <source>not known</source>
        <translation>未知</translation>
    </message>
    <message>
        <source>up</source>
        <translation>连通</translation>
    </message>
    <message>
        <source>up at one end only</source>
        <translation>仅一端连通</translation>
    </message>
    <message>
        <source>down</source>
        <translation>断开</translation>
    </message>
    <message>
        <source>cut by an observer</source>
        <translation>被观察者切断</translation>
    </message>
    <message>
        <source>%1 at %2</source>
        <translation>%2 的 %1</translation>
    </message>
    <message>
        <source>What</source>
        <translation>内容</translation>
    </message>
    <message>
        <source>Which</source>
        <translation>哪个</translation>
    </message>
    <message>
        <source>%1, told %2</source>
        <comment>place, server</comment>
        <translation>%1，报告给 %2</translation>
    </message>
</context>
<context>
    <name>herd::ExportMenu</name>
    <message>
        <source>Folder for a report</source>
        <translation>报告文件夹</translation>
    </message>
    <message>
        <source>&amp;Export</source>
        <translation>导出(&amp;E)</translation>
    </message>
    <message>
        <source>&amp;Picture of</source>
        <translation>图片(&amp;P)</translation>
    </message>
    <message>
        <source>Way of the followed client as GP&amp;X...</source>
        <translation>所跟踪客户端的路径存为 GPX(&amp;X)…</translation>
    </message>
    <message>
        <source>Way of the followed client as &amp;GeoJSON...</source>
        <translation>所跟踪客户端的路径存为 GeoJSON(&amp;G)…</translation>
    </message>
    <message>
        <source>All for a &amp;report about a mistake...</source>
        <translation>错误报告所需的全部(&amp;R)…</translation>
    </message>
    <message>
        <source>The window</source>
        <translation>窗口</translation>
    </message>
    <message>
        <source>Way of %1</source>
        <translation>%1 的路径</translation>
    </message>
    <message>
        <source>No event that is kept tells where %1 was</source>
        <translation>保留的事件都未说明 %1 曾在何处</translation>
    </message>
    <message>
        <source>Written: %1</source>
        <translation>已写入：%1</translation>
    </message>
</context>
<context>
    <name>herd::FaultMenus</name>
    <message>
        <source>Cut</source>
        <translation>切断</translation>
    </message>
    <message>
        <source>200 ms late</source>
        <translation>延迟 200 毫秒</translation>
    </message>
    <message>
        <source>2 s late</source>
        <translation>延迟 2 秒</translation>
    </message>
    <message>
        <source>Lose every fifth report</source>
        <translation>每五份报告丢失一份</translation>
    </message>
    <message>
        <source>Tell every fifth report twice</source>
        <translation>每五份报告重复一份</translation>
    </message>
    <message>
        <source>1,000 bytes a second</source>
        <translation>每秒 1,000 字节</translation>
    </message>
    <message>
        <source>Heal</source>
        <translation>修复</translation>
    </message>
    <message>
        <source>Kill %1</source>
        <translation>强制终止 %1</translation>
    </message>
    <message>
        <source>Stop %1</source>
        <translation>停止 %1</translation>
    </message>
    <message>
        <source>Revive %1</source>
        <translation>复活 %1</translation>
    </message>
    <message>
        <source>Pause</source>
        <translation>暂停</translation>
    </message>
    <message>
        <source>Go on</source>
        <translation>继续</translation>
    </message>
    <message>
        <source>Isolate</source>
        <translation>隔离</translation>
    </message>
    <message>
        <source>Heal all its links</source>
        <translation>修复其所有链路</translation>
    </message>
    <message>
        <source>%1 and %2</source>
        <translation>%1 和 %2</translation>
    </message>
    <message>
        <source>No herd is watched</source>
        <translation>未监控集群</translation>
    </message>
    <message>
        <source>Stop %1?</source>
        <translation>停止 %1？</translation>
    </message>
    <message>
        <source>%1 runs in another program. It can&apos;t be started again from here.</source>
        <translation>%1 在另一个程序中运行，无法从这里重新启动。</translation>
    </message>
</context>
<context>
    <name>herd::FilterBar</name>
    <message>
        <source>Filter of %1</source>
        <translation>%1的筛选器</translation>
    </message>
    <message>
        <source>Which rows to show (Ctrl+F), such as: server == Welsh &amp;&amp; !(kind == merge)
Ctrl+Space: what can follow. Up: filters of before. Escape: clear.</source>
        <translation>显示哪些行（Ctrl+F），如：server == Welsh &amp;&amp; !(kind == merge)
Ctrl+空格：可接的内容。上：以前的筛选。Esc：清除。</translation>
    </message>
    <message>
        <source>What is wrong with the filter</source>
        <translation>筛选器的错误</translation>
    </message>
    <message>
        <source>How many rows are shown</source>
        <translation>显示的行数</translation>
    </message>
    <message>
        <source>At the end: %1</source>
        <translation>结尾：%1</translation>
    </message>
    <message>
        <source>At character %1: %2</source>
        <translation>第 %1 个字符：%2</translation>
    </message>
    <message>
        <source>%1 of %2</source>
        <translation>%1 / %2</translation>
    </message>
    <message>
        <source>%1 % looked through</source>
        <translation>已查找 %1 %</translation>
    </message>
    <message>
        <source>the first %1 of %2; narrow the filter to see others</source>
        <translation>%2 行中的前 %1 行；缩小筛选范围可看其他行</translation>
    </message>
    <message>
        <source>%1 to %2  ×</source>
        <translation>%1 至 %2  ×</translation>
    </message>
    <message>
        <source>Only rows of this time are shown. Show all times again</source>
        <translation>仅显示此时段的行。恢复显示所有时段</translation>
    </message>
    <message>
        <source>a field is wanted here, such as kind</source>
        <translation>此处需要字段，如 kind</translation>
    </message>
    <message>
        <source>an operator is wanted here, such as ==</source>
        <translation>此处需要运算符，如 ==</translation>
    </message>
    <message>
        <source>a value is wanted here</source>
        <translation>此处需要值</translation>
    </message>
    <message>
        <source>a number is wanted here</source>
        <translation>此处需要数字</translation>
    </message>
    <message>
        <source>a list in ( ) is wanted here</source>
        <translation>此处需要 ( ) 中的列表</translation>
    </message>
    <message>
        <source>) is wanted here</source>
        <translation>此处需要 )</translation>
    </message>
    <message>
        <source>&amp;&amp; or || is wanted here</source>
        <translation>此处需要 &amp;&amp; 或 ||</translation>
    </message>
    <message>
        <source>this quote does not end</source>
        <translation>此引号没有结束</translation>
    </message>
    <message>
        <source>too many ( or ! in one another</source>
        <translation>( 或 ! 嵌套过多</translation>
    </message>
    <message>
        <source>this is too long</source>
        <translation>过长</translation>
    </message>
    <message>
        <source>Show all times again</source>
        <translation>重新显示所有时间</translation>
    </message>
    <message>
        <source>Filter: field, operator, value</source>
        <translation>筛选：字段 运算符 值</translation>
    </message>
</context>
<context>
    <name>herd::FilterEdit</name>
    <message>
        <source>What can follow</source>
        <translation>可接的内容</translation>
    </message>
</context>
<context>
    <name>herd::FilteredTable</name>
    <message>
        <source>Follow client %1</source>
        <translation>跟踪客户端 %1</translation>
    </message>
    <message>
        <source>Follow connection %1</source>
        <translation>跟踪连接 %1</translation>
    </message>
    <message>
        <source>Follow links to %1</source>
        <translation>跟踪到 %1 的链路</translation>
    </message>
    <message>
        <source>Follow address %1</source>
        <translation>跟踪地址 %1</translation>
    </message>
    <message>
        <source>Follow server %1</source>
        <translation>跟踪服务器 %1</translation>
    </message>
    <message>
        <source>Double-click</source>
        <translation>双击</translation>
    </message>
    <message>
        <source>Only %1</source>
        <translation>仅 %1</translation>
    </message>
    <message>
        <source>Not %1</source>
        <translation>非 %1</translation>
    </message>
    <message>
        <source>Only this server: %1</source>
        <translation>仅此服务器：%1</translation>
    </message>
    <message>
        <source>Only this kind: %1</source>
        <translation>仅此种类：%1</translation>
    </message>
</context>
<context>
    <name>herd::HerdPicture</name>
    <message>
        <source>cut</source>
        <translation>已切断</translation>
    </message>
    <message>
        <source>%1 ms late</source>
        <translation>延迟 %1 毫秒</translation>
    </message>
    <message>
        <source>%1 B/s</source>
        <translation>%1 B/s</translation>
    </message>
    <message>
        <source>%1 % lost</source>
        <translation>丢失 %1 %</translation>
    </message>
    <message>
        <source>%1 % twice</source>
        <translation>重复 %1 %</translation>
    </message>
    <message>
        <source>paused</source>
        <translation>已暂停</translation>
    </message>
</context>
<context>
    <name>herd::Inspector</name>
    <message>
        <source>Inspector</source>
        <translation>检查器</translation>
    </message>
    <message>
        <source>What is known of what is selected</source>
        <translation>所选对象的已知信息</translation>
    </message>
    <message>
        <source>Select a server, a link, a client or a line of a table: what is known of it appears here.</source>
        <translation>选择服务器、链路、客户端或表中的一行：其已知信息会显示在这里。</translation>
    </message>
</context>
<context>
    <name>herd::LatencyView</name>
    <message>
        <source>max</source>
        <translation>最大</translation>
    </message>
    <message>
        <source>Reply</source>
        <translation>应答</translation>
    </message>
    <message>
        <source>One hop</source>
        <translation>一跳</translation>
    </message>
    <message>
        <source>Two hops or more</source>
        <translation>两跳或更多</translation>
    </message>
    <message>
        <source>Whole herd</source>
        <translation>整个集群</translation>
    </message>
    <message>
        <source>Places</source>
        <translation>地点查询</translation>
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
        <translation>从收到命令到应答它的那一轮结束，由服务器测量。</translation>
    </message>
    <message>
        <source>From a report&apos;s receipt by the server that the client told to its receipt by a neighbour, by the clocks of both.</source>
        <translation>从客户端所报告的服务器收到报告，到邻居收到报告，按双方的时钟。</translation>
    </message>
    <message>
        <source>From a report&apos;s receipt by the server that the client told to its receipt by servers that are no neighbours of it, by the clocks of both.</source>
        <translation>从客户端所报告的服务器收到报告，到非邻居服务器收到报告，按双方的时钟。</translation>
    </message>
    <message>
        <source>From a report&apos;s receipt by the server that the client told to its receipt by the last of all that were attached.</source>
        <translation>从客户端所报告的服务器收到报告，到所有已连接服务器中的最后一台收到报告。</translation>
    </message>
    <message>
        <source>How long Places took for a lookup, as the servers measured.</source>
        <translation>Places 查询所用的时间，由服务器测量。</translation>
    </message>
    <message>
        <source>Latency</source>
        <translation>延迟</translation>
    </message>
    <message>
        <source>span</source>
        <translation>时段</translation>
    </message>
    <message>
        <source>count</source>
        <translation>数量</translation>
    </message>
    <message>
        <source>How long replies, hops and lookups take appears here once servers tell of the first; they do once a second.</source>
        <translation>服务器告知首批数据后，应答、跳和查询的用时会显示在这里；每秒告知一次。</translation>
    </message>
    <message>
        <source>none yet</source>
        <translation>尚无</translation>
    </message>
    <message>
        <source>Upper ends of bins, so at most a quarter too long.</source>
        <translation>取区间上限，因此最多偏长四分之一。</translation>
    </message>
    <message>
        <source>%1, %2 to %3: %4 of %5</source>
        <translation>%1，%2 至 %3：%5 中的 %4</translation>
    </message>
    <message>
        <source>Copy as text (double-click, %1)</source>
        <translation>复制为文本（双击，%1）</translation>
    </message>
    <message>
        <source>Measure anew (Del)</source>
        <translation>重新测量（Del）</translation>
    </message>
    <message>
        <source>How long what took. Up and down say what each row means, left and right how many took how long.</source>
        <translation>各项所用的时间。上下键说明每一行的含义，左右键说明各段时间内的次数。</translation>
    </message>
</context>
<context>
    <name>herd::LayoutMenu</name>
    <message>
        <source>&amp;Overview</source>
        <translation>总览(&amp;O)</translation>
    </message>
    <message>
        <source>&amp;Map</source>
        <translation>地图(&amp;M)</translation>
    </message>
    <message>
        <source>&amp;Traffic</source>
        <translation>流量(&amp;T)</translation>
    </message>
    <message>
        <source>&amp;Wall</source>
        <translation>墙面(&amp;W)</translation>
    </message>
    <message>
        <source>&amp;Save as...</source>
        <translation>另存为(&amp;S)…</translation>
    </message>
    <message>
        <source>&amp;Delete</source>
        <translation>删除(&amp;D)</translation>
    </message>
    <message>
        <source>Save the layout</source>
        <translation>保存布局</translation>
    </message>
    <message>
        <source>Name (one that is there already is replaced)</source>
        <translation>名称（同名布局将被替换）</translation>
    </message>
    <message>
        <source>This name is too long, or there are too many layouts.</source>
        <translation>名称过长，或布局过多。</translation>
    </message>
    <message>
        <source>La&amp;youts</source>
        <translation>布局(&amp;Y)</translation>
    </message>
    <message>
        <source>Change the layout</source>
        <translation>更改布局</translation>
    </message>
    <message>
        <source>Reset the layout</source>
        <translation>重置布局</translation>
    </message>
    <message>
        <source>Replace the layout &quot;%1&quot;</source>
        <translation>替换布局“%1”</translation>
    </message>
    <message>
        <source>Delete the layout &quot;%1&quot;</source>
        <translation>删除布局“%1”</translation>
    </message>
</context>
<context>
    <name>herd::LineCaller</name>
    <message>
        <source>the server closed the connection without a word</source>
        <translation>服务器未发一言便关闭了连接</translation>
    </message>
    <message>
        <source>the server closed the connection in mid-answer</source>
        <translation>服务器在应答中途关闭了连接</translation>
    </message>
    <message>
        <source>no connection: %1</source>
        <translation>无法连接：%1</translation>
    </message>
    <message>
        <source>no answer in %1 s</source>
        <translation>%1 秒内没有应答</translation>
    </message>
    <message>
        <source>the answer was not whole in %1 s</source>
        <translation>%1 秒内应答不完整</translation>
    </message>
    <message>
        <source>the answer is too long; it was cut off</source>
        <translation>应答过长，已截断</translation>
    </message>
</context>
<context>
    <name>herd::LinesModel</name>
    <message>
        <source>Time</source>
        <translation>时间</translation>
    </message>
    <message>
        <source>Server</source>
        <translation>服务器</translation>
    </message>
    <message>
        <source>Kind</source>
        <translation>种类</translation>
    </message>
    <message>
        <source>Who</source>
        <translation>对象</translation>
    </message>
    <message>
        <source>What</source>
        <translation>内容</translation>
    </message>
    <message>
        <source>Text</source>
        <translation>文本</translation>
    </message>
    <message>
        <source>Bytes</source>
        <translation>字节</translation>
    </message>
</context>
<context>
    <name>herd::LinkItem</name>
    <message>
        <source>%1 reports/s one way, %2 reports/s the other</source>
        <translation>去向 %1 报告/秒，来向 %2 报告/秒</translation>
    </message>
    <message>
        <source>round trip %1</source>
        <translation>往返 %1</translation>
    </message>
    <message>
        <source>down</source>
        <translation>断开</translation>
    </message>
    <message>
        <source>up at one end only</source>
        <translation>仅一端连通</translation>
    </message>
    <message>
        <source>up</source>
        <translation>连通</translation>
    </message>
    <message>
        <source>cut</source>
        <translation>已切断</translation>
    </message>
    <message>
        <source>%1 and %2: %3</source>
        <comment>two servers, the state of their link</comment>
        <translation>%1 与 %2：%3</translation>
    </message>
    <message>
        <source>reports owed: %1</source>
        <translation>待发报告：%1</translation>
    </message>
</context>
<context>
    <name>herd::MainMenu</name>
    <message>
        <source>&amp;File</source>
        <translation>文件(&amp;F)</translation>
    </message>
    <message>
        <source>&amp;Quit</source>
        <translation>退出(&amp;Q)</translation>
    </message>
    <message>
        <source>&amp;View</source>
        <translation>视图(&amp;V)</translation>
    </message>
    <message>
        <source>&amp;Panels</source>
        <translation>面板(&amp;P)</translation>
    </message>
    <message>
        <source>&amp;Reset layout</source>
        <translation>重置布局(&amp;R)</translation>
    </message>
    <message>
        <source>&amp;Help</source>
        <translation>帮助(&amp;H)</translation>
    </message>
    <message>
        <source>&amp;About Herd</source>
        <translation>关于 Herd(&amp;A)</translation>
    </message>
    <message>
        <source>&amp;Demo</source>
        <translation>演示(&amp;D)</translation>
    </message>
    <message>
        <source>&amp;Attach...</source>
        <translation>连接(&amp;A)…</translation>
    </message>
    <message>
        <source>Five servers in this program, and people who use them</source>
        <translation>本程序中的五台服务器和使用它们的人</translation>
    </message>
    <message>
        <source>Watch servers that run, here or elsewhere</source>
        <translation>监控本机或别处运行的服务器</translation>
    </message>
    <message>
        <source>Attach...</source>
        <translation>连接…</translation>
    </message>
    <message>
        <source>Source</source>
        <translation>来源</translation>
    </message>
    <message>
        <source>&amp;Theme</source>
        <translation>主题(&amp;T)</translation>
    </message>
    <message>
        <source>As the &amp;system</source>
        <translation>跟随系统(&amp;S)</translation>
    </message>
    <message>
        <source>&amp;Light</source>
        <translation>浅色(&amp;L)</translation>
    </message>
    <message>
        <source>&amp;Dark</source>
        <translation>深色(&amp;D)</translation>
    </message>
    <message>
        <source>&amp;Language</source>
        <translation>语言(&amp;L)</translation>
    </message>
    <message>
        <source>About Herd</source>
        <translation>关于 Herd</translation>
    </message>
    <message>
        <source>Herd %1</source>
        <translation>Herd %1</translation>
    </message>
    <message>
        <source>Servers that know where phones are, and tell each other. This window shows what each of them knows, and how they come to agree.

Map: Natural Earth. Places: GeoNames. Buses: Washington Metropolitan Area Transit Authority.</source>
        <translation>这些服务器知道手机在哪里，并互相告知。本窗口显示每台服务器知道什么，以及它们如何达成一致。

地图：Natural Earth。地名：GeoNames。公交车：Washington Metropolitan Area Transit Authority。</translation>
    </message>
    <message>
        <source>&amp;Open...</source>
        <translation>打开(&amp;O)…</translation>
    </message>
    <message>
        <source>Open...</source>
        <translation>打开…</translation>
    </message>
    <message>
        <source>Show what was recorded (%1)</source>
        <translation>显示记录的内容（%1）</translation>
    </message>
    <message>
        <source>&amp;Tour</source>
        <translation>导览(&amp;T)</translation>
    </message>
    <message>
        <source>Find a &amp;command...</source>
        <translation>查找命令(&amp;C)…</translation>
    </message>
    <message>
        <source>&amp;Keys</source>
        <translation>按键(&amp;K)</translation>
    </message>
    <message>
        <source>Demo</source>
        <translation>演示</translation>
    </message>
    <message>
        <source>&amp;Compare...</source>
        <translation>比较(&amp;C)…</translation>
    </message>
    <message>
        <source>Reduced &amp;motion</source>
        <translation>减少动态效果(&amp;M)</translation>
    </message>
</context>
<context>
    <name>herd::MapQuestions</name>
    <message>
        <source>No server is up that could be told.</source>
        <translation>没有运行中的服务器可供报告。</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <translation>%1：%2</translation>
    </message>
</context>
<context>
    <name>herd::MapWidget</name>
    <message>
        <source>Map of clients</source>
        <translation>客户端地图</translation>
    </message>
    <message>
        <source>Show all clients (Home)</source>
        <translation>显示所有客户端（Home）</translation>
    </message>
    <message>
        <source>Zoom in (+)</source>
        <translation>放大（+）</translation>
    </message>
    <message>
        <source>Zoom out (-)</source>
        <translation>缩小（-）</translation>
    </message>
    <message>
        <source>Stop following %1</source>
        <translation>停止跟踪 %1</translation>
    </message>
    <message>
        <source>Follow %1	Double-click</source>
        <translation>跟踪 %1	双击</translation>
    </message>
    <message>
        <source>Report from here (IAMAT)	Double-click</source>
        <translation>从此处报告（IAMAT）	双击</translation>
    </message>
    <message>
        <source>Report from here (IAMAT)</source>
        <translation>从此处报告（IAMAT）</translation>
    </message>
    <message>
        <source>What is near here? (WHATSAT)	Shift+Double-click</source>
        <translation>附近有什么？（WHATSAT）	Shift+双击</translation>
    </message>
    <message>
        <source>What is near here? (WHATSAT)</source>
        <translation>附近有什么？（WHATSAT）</translation>
    </message>
    <message>
        <source>Take the answer away</source>
        <translation>移除应答</translation>
    </message>
    <message>
        <source>Show all clients	Home</source>
        <translation>显示所有客户端	Home</translation>
    </message>
    <message>
        <source>Show the whole world</source>
        <translation>显示全世界</translation>
    </message>
    <message>
        <source>spoke to %1</source>
        <translation>报告给 %1</translation>
    </message>
    <message>
        <source>moved %1 s ago</source>
        <translation>%1 秒前移动过</translation>
    </message>
    <message>
        <source>other servers %1</source>
        <translation>其他服务器 %1</translation>
    </message>
    <message>
        <source>Click to look closer</source>
        <translation>点击放大查看</translation>
    </message>
    <message>
        <source>Following %1 (Esc ends it)</source>
        <translation>正在跟踪 %1（Esc 结束）</translation>
    </message>
    <message>
        <source>No clients yet</source>
        <translation>还没有客户端</translation>
    </message>
    <message>
        <source>Clients appear here once they report where they are.
Double-click the map to report from there yourself.</source>
        <translation>客户端报告位置后会显示在这里。
双击地图可由您自己从那里报告。</translation>
    </message>
    <message numerus="yes">
        <source>%1 km, %Ln place(s)</source>
        <translation>
            <numerusform>%1 公里，%Ln 个地点</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln client(s)</source>
        <translation>
            <numerusform>%Ln 个客户端</numerusform>
        </translation>
    </message>
    <message>
        <source>selected: %1</source>
        <translation>已选择：%1</translation>
    </message>
    <message>
        <source>followed: %1</source>
        <translation>正在跟踪：%1</translation>
    </message>
    <message>
        <source>Arrow keys move, with Shift they select the next client that way; plus and minus zoom, Home shows all clients, F follows the selected one, Return reports from the middle of the map.</source>
        <translation>方向键移动地图，按住 Shift 则选择该方向上的下一个客户端；加号和减号缩放，Home 显示所有客户端，F 跟踪所选客户端，回车从地图中央报告。</translation>
    </message>
</context>
<context>
    <name>herd::Notice</name>
    <message>
        <source>%1 at %2</source>
        <translation>%2 的 %1</translation>
    </message>
    <message>
        <source>%1: %2.</source>
        <translation>%1：%2。</translation>
    </message>
    <message>
        <source>Are the servers running, and is it a monitor port? Those of built-in herds are 13000 to 13004. It is tried again every two seconds.</source>
        <translation>服务器在运行吗？这是监控端口吗？内置集群的监控端口为 13000 至 13004。每两秒重试一次。</translation>
    </message>
    <message>
        <source>Use a dashboard and servers of the same release.</source>
        <translation>请使用同一版本的仪表板和服务器。</translation>
    </message>
    <message>
        <source>This program speaks version %1 of the monitor stream. Attach again with what is asked for.</source>
        <translation>本程序使用监控流的第 %1 版。请按要求重新连接。</translation>
    </message>
    <message>
        <source>That is no monitor port of a server. A server of a built-in herd has it %1 above its port for clients.</source>
        <translation>这不是服务器的监控端口。内置集群的服务器，其监控端口比客户端端口大 %1。</translation>
    </message>
    <message>
        <source>%1 can&apos;t be watched</source>
        <translation>无法监控 %1</translation>
    </message>
    <message>
        <source>Nobody answers at %1</source>
        <translation>%1 无人应答</translation>
    </message>
    <message>
        <source>There is nothing to watch</source>
        <translation>没有可监控的</translation>
    </message>
    <message>
        <source>No herd is watched</source>
        <translation>未监控集群</translation>
    </message>
    <message>
        <source>Attach to servers that run, or look at the demo: five servers in this program.</source>
        <translation>请连接运行中的服务器，或观看演示：本程序中的五台服务器。</translation>
    </message>
    <message>
        <source>No server answers any more</source>
        <translation>不再有服务器应答</translation>
    </message>
    <message>
        <source>What is shown is what was known last. It is tried again every two seconds, and goes on by itself when a server is back.</source>
        <translation>显示的是最后所知的情况。每两秒重试一次，有服务器恢复时自动继续。</translation>
    </message>
    <message>
        <source>Start the demo</source>
        <translation>开始演示</translation>
    </message>
    <message>
        <source>Try again</source>
        <translation>重试</translation>
    </message>
</context>
<context>
    <name>herd::Opening</name>
    <message>
        <source>Opening %1...</source>
        <translation>正在打开 %1...</translation>
    </message>
</context>
<context>
    <name>herd::Player</name>
    <message>
        <source>None before</source>
        <translation>之前没有</translation>
    </message>
    <message>
        <source>No fault follows</source>
        <translation>之后没有故障</translation>
    </message>
    <message>
        <source>No answer with a question mark follows</source>
        <translation>之后没有带问号的应答</translation>
    </message>
    <message>
        <source>The servers do not differ again</source>
        <translation>服务器之后不再不一致</translation>
    </message>
</context>
<context>
    <name>herd::RecordAction</name>
    <message>
        <source>Recorded in %1</source>
        <translation>已记录到 %1</translation>
    </message>
    <message>
        <source>The recording has ended, and what came before is there: %1</source>
        <translation>记录已结束，之前的内容已保存：%1</translation>
    </message>
    <message>
        <source>Recording %1</source>
        <translation>正在记录 %1</translation>
    </message>
    <message>
        <source>Record</source>
        <translation>记录</translation>
    </message>
    <message>
        <source>End the recording</source>
        <translation>结束记录</translation>
    </message>
    <message>
        <source>Record what is watched, whatever is shown of it</source>
        <translation>记录所监控的内容，无论显示其中哪些</translation>
    </message>
    <message>
        <source>Nothing is recorded: %1</source>
        <translation>未记录任何内容：%1</translation>
    </message>
</context>
<context>
    <name>herd::RecordingSource</name>
    <message numerus="yes">
        <source>%1 and %n more</source>
        <translation>
            <numerusform>%1 等另外 %n 份</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>herd::RecordingWords</name>
    <message>
        <source>%1 can&apos;t be read: %2. Is it there, is it a file, and may you read it?</source>
        <translation>无法读取 %1：%2。请确认它存在、是文件，并且您有权读取。</translation>
    </message>
    <message>
        <source>%1 is no recording. Choose a file that herd-headless --record wrote, or Record in this window.</source>
        <translation>%1 不是记录。请选择由 herd-headless --record 或本窗口中的“记录”写出的文件。</translation>
    </message>
    <message>
        <source>%1 was recorded by another version of Herd. Open it with a dashboard of the release that wrote it.</source>
        <translation>%1 由其他版本的 Herd 记录。请用写出它的那个版本的仪表板打开。</translation>
    </message>
    <message>
        <source>%1 was cut off at once and holds nothing. Choose another one.</source>
        <translation>%1 一开始就被截断，没有内容。请选择其他文件。</translation>
    </message>
    <message>
        <source>%1 is cut off: whoever wrote it was killed, or still writes. All that was there is shown.</source>
        <translation>%1 被截断：写入者已被终止，或仍在写入。已有的内容全部显示。</translation>
    </message>
    <message>
        <source>%1 is damaged at byte %2. What is damaged is left out, and all that is whole is shown.</source>
        <translation>%1 在第 %2 字节处损坏。损坏的部分被略去，完好的部分全部显示。</translation>
    </message>
    <message numerus="yes">
        <source>%1 There are %Ln more problem(s).</source>
        <translation>
            <numerusform>%1 还有 %Ln 个问题。</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>herd::SaveFile</name>
    <message>
        <source>%1 cannot be written: %2. What was there is as it was. Choose another place, or make room.</source>
        <translation>无法写入 %1：%2。原有内容未变。请选择其他位置，或腾出空间。</translation>
    </message>
    <message>
        <source>it is no file</source>
        <translation>它不是文件</translation>
    </message>
</context>
<context>
    <name>herd::ServerItem</name>
    <message>
        <source>waiting for it</source>
        <translation>正在等待</translation>
    </message>
    <message>
        <source>%1 lines/s</source>
        <translation>%1 行/秒</translation>
    </message>
    <message>
        <source>paused</source>
        <translation>已暂停</translation>
    </message>
    <message>
        <source>no answer</source>
        <translation>无应答</translation>
    </message>
    <message>
        <source>clients: %1</source>
        <translation>客户端：%1</translation>
    </message>
    <message>
        <source>%1: %2, clients known: %3</source>
        <comment>server, its state</comment>
        <translation>%1：%2，已知客户端：%3</translation>
    </message>
    <message>
        <source>%1; knows something else than most servers</source>
        <translation>%1；所知与多数服务器不同</translation>
    </message>
</context>
<context>
    <name>herd::ServersModel</name>
    <message>
        <source>Server</source>
        <translation>服务器</translation>
    </message>
    <message>
        <source>State</source>
        <translation>状态</translation>
    </message>
    <message>
        <source>Lines/s</source>
        <translation>行/秒</translation>
    </message>
    <message>
        <source>Clients</source>
        <translation>客户端</translation>
    </message>
    <message>
        <source>Connections</source>
        <translation>连接数</translation>
    </message>
    <message>
        <source>Owed</source>
        <translation>待发</translation>
    </message>
    <message>
        <source>Digest</source>
        <translation>摘要</translation>
    </message>
    <message>
        <source>Faults</source>
        <translation>故障</translation>
    </message>
    <message>
        <source>Address</source>
        <translation>地址</translation>
    </message>
    <message>
        <source>Herd</source>
        <translation>集群</translation>
    </message>
</context>
<context>
    <name>herd::Shell</name>
    <message>
        <source>Open recordings</source>
        <translation>打开记录</translation>
    </message>
    <message>
        <source>F&amp;aults</source>
        <translation>故障(&amp;A)</translation>
    </message>
    <message>
        <source>Compare: one recording, or all of one herd</source>
        <translation>比较：一份记录，或一个集群的全部记录</translation>
    </message>
    <message>
        <source>Compare: the other recording, or all of the other herd</source>
        <translation>比较：另一份记录，或另一个集群的全部记录</translation>
    </message>
</context>
<context>
    <name>herd::ShortcutList</name>
    <message>
        <source>Topology</source>
        <translation>拓扑</translation>
    </message>
    <message>
        <source>Tab</source>
        <translation>Tab</translation>
    </message>
    <message>
        <source>Selects the next server or link</source>
        <translation>选择下一个服务器或链路</translation>
    </message>
    <message>
        <source>Arrow keys</source>
        <translation>方向键</translation>
    </message>
    <message>
        <source>Select what is that way</source>
        <translation>选择该方向上的对象</translation>
    </message>
    <message>
        <source>Menu</source>
        <translation>菜单</translation>
    </message>
    <message>
        <source>Opens the menu of what is selected</source>
        <translation>打开所选对象的菜单</translation>
    </message>
    <message>
        <source>Map</source>
        <translation>地图</translation>
    </message>
    <message>
        <source>Move the map</source>
        <translation>移动地图</translation>
    </message>
    <message>
        <source>+ and -</source>
        <translation>+ 和 -</translation>
    </message>
    <message>
        <source>Zoom</source>
        <translation>缩放</translation>
    </message>
    <message>
        <source>Home</source>
        <translation>Home</translation>
    </message>
    <message>
        <source>Shows all clients</source>
        <translation>显示所有客户端</translation>
    </message>
    <message>
        <source>F</source>
        <translation>F</translation>
    </message>
    <message>
        <source>Follows the selected client, or no longer</source>
        <translation>跟踪所选客户端，或不再跟踪</translation>
    </message>
    <message>
        <source>Escape</source>
        <translation>Esc</translation>
    </message>
    <message>
        <source>Leaves what is followed, asked, selected</source>
        <translation>放弃跟踪、询问、选择</translation>
    </message>
    <message>
        <source>Keys</source>
        <translation>按键</translation>
    </message>
    <message>
        <source>Keys and what they do</source>
        <translation>按键及其作用</translation>
    </message>
    <message>
        <source>What they do</source>
        <translation>作用</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <translation>%1：%2</translation>
    </message>
    <message>
        <source>Selects nothing</source>
        <translation>取消选择</translation>
    </message>
    <message>
        <source>Timeline</source>
        <translation>时间线</translation>
    </message>
    <message>
        <source>Move in time, and from lane to lane</source>
        <translation>沿时间和各行移动</translation>
    </message>
    <message>
        <source>End</source>
        <translation>End</translation>
    </message>
    <message>
        <source>Follows the newest</source>
        <translation>跟随最新</translation>
    </message>
    <message>
        <source>Shows all of the time</source>
        <translation>显示全部时间</translation>
    </message>
    <message>
        <source>Clears the selection</source>
        <translation>清除选择</translation>
    </message>
    <message>
        <source>Latency</source>
        <translation>延迟</translation>
    </message>
    <message>
        <source>Delete</source>
        <translation>Delete</translation>
    </message>
    <message>
        <source>Measures anew</source>
        <translation>重新测量</translation>
    </message>
    <message>
        <source>Filter</source>
        <translation>筛选器</translation>
    </message>
    <message>
        <source>Ctrl+Space</source>
        <translation>Ctrl+空格</translation>
    </message>
    <message>
        <source>Offers what can follow</source>
        <translation>列出可能的后续内容</translation>
    </message>
    <message>
        <source>Up and Down</source>
        <translation>上下键</translation>
    </message>
    <message>
        <source>Bring back filters of before</source>
        <translation>找回以前的筛选</translation>
    </message>
    <message>
        <source>Clears the filter, then goes to the rows</source>
        <translation>清除筛选，然后转到各行</translation>
    </message>
    <message>
        <source>Console</source>
        <translation>控制台</translation>
    </message>
    <message>
        <source>Return</source>
        <translation>回车</translation>
    </message>
    <message>
        <source>Sends the line</source>
        <translation>发送该行</translation>
    </message>
    <message>
        <source>Bring back lines of before</source>
        <translation>找回以前的行</translation>
    </message>
    <message>
        <source>Time</source>
        <translation>时间</translation>
    </message>
    <message>
        <source>[ and ]</source>
        <translation>[ 和 ]</translation>
    </message>
    <message>
        <source>Slower, faster</source>
        <translation>减速、加速</translation>
    </message>
    <message>
        <source>Shift+F7, F8, F9</source>
        <translation>Shift+F7、F8、F9</translation>
    </message>
    <message>
        <source>Go to what F7, F8, F9 go to, but before</source>
        <translation>转到 F7、F8、F9 的反方向</translation>
    </message>
    <message>
        <source>Ctrl+arrow keys</source>
        <translation>Ctrl+方向键</translation>
    </message>
    <message>
        <source>Move the selected server</source>
        <translation>移动所选服务器</translation>
    </message>
    <message>
        <source>Shift+arrow keys</source>
        <translation>Shift+方向键</translation>
    </message>
    <message>
        <source>Select the next client that way</source>
        <translation>选择该方向上的下一个客户端</translation>
    </message>
    <message>
        <source>Reports from the middle (IAMAT)</source>
        <translation>从中央报告（IAMAT）</translation>
    </message>
    <message>
        <source>Shift+Return</source>
        <translation>Shift+回车</translation>
    </message>
    <message>
        <source>Asks what is near the middle (WHATSAT)</source>
        <translation>查询地图中央附近有什么（WHATSAT）</translation>
    </message>
    <message>
        <source>Shift+Left, Shift+Right</source>
        <translation>Shift+左、Shift+右</translation>
    </message>
    <message>
        <source>Select a span of time</source>
        <translation>选择一段时间</translation>
    </message>
    <message>
        <source>Ctrl+Left, Ctrl+Right</source>
        <translation>Ctrl+左、Ctrl+右</translation>
    </message>
    <message>
        <source>Move the selected span</source>
        <translation>移动所选时间段</translation>
    </message>
    <message>
        <source>Zooms to the selected span, or shows all</source>
        <translation>缩放到所选时间段；没有选择时显示全部</translation>
    </message>
    <message>
        <source>N, Shift+N</source>
        <translation>N、Shift+N</translation>
    </message>
    <message>
        <source>Say what the next flag means, or the one before</source>
        <translation>说明下一个或上一个标记的含义</translation>
    </message>
    <message>
        <source>Say what a row or a bar means</source>
        <translation>说明某一行或某个柱形的含义</translation>
    </message>
    <message>
        <source>Ctrl+C</source>
        <translation>Ctrl+C</translation>
    </message>
    <message>
        <source>Copies all as text</source>
        <translation>将全部内容复制为文本</translation>
    </message>
    <message>
        <source>Tables</source>
        <translation>表格</translation>
    </message>
    <message>
        <source>Follows what the row is about</source>
        <translation>跟踪该行所涉及的对象</translation>
    </message>
    <message>
        <source>Copies the selected rows</source>
        <translation>复制所选行</translation>
    </message>
    <message>
        <source>Offers filters for the cell, and to sort</source>
        <translation>提供该单元格的筛选条件和排序</translation>
    </message>
    <message>
        <source>Ctrl+F</source>
        <translation>Ctrl+F</translation>
    </message>
    <message>
        <source>Goes to the filter of the table in front</source>
        <translation>转到最前面表格的筛选框</translation>
    </message>
    <message>
        <source>Arrow keys, Page Up, Page Down</source>
        <translation>方向键、Page Up、Page Down</translation>
    </message>
    <message>
        <source>On the slider: a second, ten seconds</source>
        <translation>在滑块上：移动一秒、十秒</translation>
    </message>
    <message>
        <source>Home, End</source>
        <translation>Home、End</translation>
    </message>
    <message>
        <source>On the slider: to the beginning, to the end</source>
        <translation>在滑块上：到开头、到结尾</translation>
    </message>
    <message>
        <source>Tour</source>
        <translation>导览</translation>
    </message>
    <message>
        <source>F2, F3, F4</source>
        <translation>F2、F3、F4</translation>
    </message>
    <message>
        <source>Hold it, go on, end it</source>
        <translation>停住、继续、结束</translation>
    </message>
    <message>
        <source>Comparison</source>
        <translation>比较</translation>
    </message>
    <message>
        <source>Space, F9</source>
        <translation>空格、F9</translation>
    </message>
    <message>
        <source>Let time stand still or go on, go to the next difference</source>
        <translation>让时间停止或继续、转到下一处差异</translation>
    </message>
    <message>
        <source>Ctrl+W</source>
        <translation>Ctrl+W</translation>
    </message>
    <message>
        <source>Closes the window</source>
        <translation>关闭窗口</translation>
    </message>
    <message>
        <source>Window</source>
        <translation>窗口</translation>
    </message>
    <message>
        <source>F6, Shift+F6</source>
        <translation>F6、Shift+F6</translation>
    </message>
    <message>
        <source>Go to the next panel, to the one before</source>
        <translation>转到下一个面板、上一个面板</translation>
    </message>
</context>
<context>
    <name>herd::SpeedBox</name>
    <message>
        <source>Speed</source>
        <translation>速度</translation>
    </message>
    <message>
        <source>How fast time goes ([ slower, ] faster)</source>
        <translation>时间流逝的快慢（[ 更慢，] 更快）</translation>
    </message>
</context>
<context>
    <name>herd::Strip</name>
    <message>
        <source>Cancel</source>
        <translation>取消</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>关闭</translation>
    </message>
</context>
<context>
    <name>herd::Table</name>
    <message>
        <source>Copy cell</source>
        <translation>复制单元格</translation>
    </message>
    <message>
        <source>Copy rows</source>
        <translation>复制行</translation>
    </message>
    <message>
        <source>No row meets the filter.</source>
        <translation>没有符合筛选的行。</translation>
    </message>
    <message>
        <source>Sort by this column</source>
        <translation>按此列排序</translation>
    </message>
</context>
<context>
    <name>herd::TableButtons</name>
    <message>
        <source>Write these rows to a file (%1)</source>
        <translation>将这些行写入文件（%1）</translation>
    </message>
    <message>
        <source>Written: %1</source>
        <translation>已写入：%1</translation>
    </message>
</context>
<context>
    <name>herd::TableSaver</name>
    <message>
        <source>nothing was written</source>
        <translation>未写入任何内容</translation>
    </message>
</context>
<context>
    <name>herd::TimeBar</name>
    <message>
        <source>Time</source>
        <translation>时间</translation>
    </message>
    <message>
        <source>Live</source>
        <translation>实时</translation>
    </message>
    <message>
        <source>Pause</source>
        <translation>暂停</translation>
    </message>
    <message>
        <source>Step</source>
        <translation>单步</translation>
    </message>
    <message>
        <source>Go on</source>
        <translation>继续</translation>
    </message>
    <message>
        <source>Show what happens now</source>
        <translation>显示此刻发生的事</translation>
    </message>
    <message>
        <source>Let time stand still, or go on</source>
        <translation>让时间停止或继续</translation>
    </message>
    <message>
        <source>Show one line more</source>
        <translation>再显示一行</translation>
    </message>
    <message>
        <source>Time that is shown</source>
        <translation>显示的时间</translation>
    </message>
    <message>
        <source>Fault ›</source>
        <translation>故障 ›</translation>
    </message>
    <message>
        <source>Go to the next fault; with Shift to the one before</source>
        <translation>转到下一个故障；按住 Shift 转到上一个</translation>
    </message>
    <message>
        <source>? ›</source>
        <translation>? ›</translation>
    </message>
    <message>
        <source>Go to the next answer with a question mark; with Shift to the one before</source>
        <translation>转到下一个带问号的应答；按住 Shift 转到上一个</translation>
    </message>
    <message>
        <source>Differing ›</source>
        <translation>不一致 ›</translation>
    </message>
    <message>
        <source>Go to where servers differ next; with Shift to where they did before</source>
        <translation>转到服务器下一次不一致处；按住 Shift 转到上一次</translation>
    </message>
    <message>
        <source>Play</source>
        <translation>播放</translation>
    </message>
    <message>
        <source>It is looked for in the recording; end that</source>
        <translation>正在记录中查找；停止</translation>
    </message>
</context>
<context>
    <name>herd::TimeSlider</name>
    <message>
        <source>Time in the recording</source>
        <translation>记录中的时间</translation>
    </message>
</context>
<context>
    <name>herd::TimelineFlags</name>
    <message>
        <source>cut from %1</source>
        <translation>与 %1 切断</translation>
    </message>
    <message>
        <source>all faults healed</source>
        <translation>所有故障已修复</translation>
    </message>
    <message>
        <source>link to %1 healed</source>
        <translation>到 %1 的链路已修复</translation>
    </message>
    <message>
        <source>hears %1 %2 ms late</source>
        <translation>延迟 %2 毫秒听到 %1</translation>
    </message>
    <message>
        <source>hears %1 at %2 bytes a second</source>
        <translation>以每秒 %2 字节听到 %1</translation>
    </message>
    <message>
        <source>loses %2 % of what %1 says</source>
        <translation>丢失 %1 所说的 %2 %</translation>
    </message>
    <message>
        <source>hears %2 % of what %1 says twice</source>
        <translation>重复听到 %1 所说的 %2 %</translation>
    </message>
    <message>
        <source>paused</source>
        <translation>已暂停</translation>
    </message>
    <message>
        <source>goes on after a pause</source>
        <translation>暂停后继续</translation>
    </message>
    <message>
        <source>told to stop</source>
        <translation>被要求停止</translation>
    </message>
    <message>
        <source>lost</source>
        <translation>失联</translation>
    </message>
    <message>
        <source>lost, %1</source>
        <translation>失联，%1</translation>
    </message>
    <message>
        <source>started again</source>
        <translation>已重新启动</translation>
    </message>
    <message>
        <source>%1, %2: %3</source>
        <translation>%1，%2：%3</translation>
    </message>
    <message>
        <source>not watched</source>
        <translation>未监控</translation>
    </message>
    <message numerus="yes">
        <source>and %n more</source>
        <translation>
            <numerusform>另有 %n 项</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>up, %1 of %n link(s)</source>
        <translation>
            <numerusform>运行，%n 条链路中的 %1 条</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>herd::TimelinePainter</name>
    <message>
        <source>peak %1/s</source>
        <translation>峰值 %1/秒</translation>
    </message>
</context>
<context>
    <name>herd::TimelineView</name>
    <message>
        <source>Timeline</source>
        <translation>时间线</translation>
    </message>
    <message>
        <source>What each server did appears here as soon as one is attached: its links, its updates, and what befell it.</source>
        <translation>连接后，各服务器的经历会显示在这里：链路、更新和遭遇。</translation>
    </message>
    <message>
        <source>Show all (double-click, Home)</source>
        <translation>显示全部（双击，Home）</translation>
    </message>
    <message>
        <source>Follow the newest (End)</source>
        <translation>跟随最新（End）</translation>
    </message>
    <message>
        <source>Clear the selection (Esc)</source>
        <translation>清除选择（Esc）</translation>
    </message>
    <message>
        <source>%1, %2: %3</source>
        <translation>%1，%2：%3</translation>
    </message>
    <message numerus="yes">
        <source>%1; %Ln update(s) in %2</source>
        <translation>
            <numerusform>%1；%2 内 %Ln 次更新</numerusform>
        </translation>
    </message>
    <message>
        <source>%1, from %2 to %3</source>
        <comment>servers, time, time</comment>
        <translation>%1，从 %2 到 %3</translation>
    </message>
    <message numerus="yes">
        <source>%Ln server(s)</source>
        <translation>
            <numerusform>%Ln 台服务器</numerusform>
        </translation>
    </message>
    <message>
        <source>selected: %1 to %2</source>
        <translation>已选择：%1 到 %2</translation>
    </message>
    <message>
        <source>What each server did. Arrow keys move, with Shift they select a span, with Ctrl they move it, and Return zooms to it; Escape clears it. Plus and minus zoom, End follows the newest, Home shows all, N says what the next flag means.</source>
        <translation>每台服务器做了什么。方向键移动，按住 Shift 选择一段时间，按住 Ctrl 移动该时间段，回车缩放到该时间段，Esc 取消选择。加号和减号缩放，End 跟随最新，Home 显示全部，N 说明下一个标记的含义。</translation>
    </message>
    <message>
        <source>Zoom to the selection (double-click, Return)</source>
        <translation>缩放到所选范围（双击、回车）</translation>
    </message>
</context>
<context>
    <name>herd::TopologyView</name>
    <message>
        <source>Topology</source>
        <translation>拓扑</translation>
    </message>
    <message>
        <source>The servers of the herd and the links between them</source>
        <translation>集群中的服务器及其间的链路</translation>
    </message>
    <message>
        <source>No herd yet.
Servers appear here once one is attached.</source>
        <translation>还没有集群。
连接后，服务器会显示在这里。</translation>
    </message>
    <message>
        <source>%1, %2</source>
        <comment>servers, links</comment>
        <translation>%1，%2</translation>
    </message>
    <message numerus="yes">
        <source>%Ln server(s)</source>
        <translation>
            <numerusform>%Ln 台服务器</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln link(s)</source>
        <translation>
            <numerusform>%Ln 条链路</numerusform>
        </translation>
    </message>
    <message>
        <source>%1, %2</source>
        <comment>servers and links, bridges</comment>
        <translation>%1，%2</translation>
    </message>
    <message numerus="yes">
        <source>%Ln bridge(s)</source>
        <translation>
            <numerusform>%Ln 个网桥</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>herd::Tour</name>
    <message>
        <source>Five servers</source>
        <translation>五台服务器</translation>
    </message>
    <message>
        <source>Each of these servers is a real one and talks to its neighbours along the lines. No database stands behind them: what one knows, it tells the others.</source>
        <translation>每台服务器都是真实的，沿连线与邻居通信。背后没有数据库：一台知道的，会告诉其他服务器。</translation>
    </message>
    <message>
        <source>Reports flood</source>
        <translation>报告泛洪</translation>
    </message>
    <message>
        <source>Phones walk through Los Angeles and tell one server where they are. It tells its neighbours, and they tell theirs. Each dot is such a report on the way that it really took; where it is known already it turns grey and ends.</source>
        <translation>手机在洛杉矶移动，并告诉一台服务器自己在哪里。它告诉邻居，邻居再告诉各自的邻居。每个圆点就是这样一份报告，走的是真实路径；到了已知之处便变灰并消失。</translation>
    </message>
    <message>
        <source>Whichever you ask</source>
        <translation>问谁都一样</translation>
    </message>
    <message>
        <source>This phone talks to one server only. One or two hops later all of them believe the same of it, as the table of beliefs says.</source>
        <translation>这部手机只与一台服务器通信。一两跳之后，所有服务器对它的认知都相同，如认知表所示。</translation>
    </message>
    <message>
        <source>A server is killed</source>
        <translation>一台服务器被强制终止</translation>
    </message>
    <message>
        <source>%1 is gone without a word. Its neighbours see it at once, its phones go to other servers, and the reports find other ways.</source>
        <translation>%1 未发一言便消失了。邻居立刻察觉，它的手机转向其他服务器，报告另寻他路。</translation>
    </message>
    <message>
        <source>It comes back</source>
        <translation>它回来了</translation>
    </message>
    <message>
        <source>%1 starts again and knows nothing. It compares digests with its neighbours, and they send what it missed.</source>
        <translation>%1 重新启动，一无所知。它与邻居比较摘要，邻居把它缺少的发给它。</translation>
    </message>
    <message>
        <source>A partition</source>
        <translation>分区</translation>
    </message>
    <message>
        <source>All links of %1 are cut. Both sides go on serving their own clients and believe the last that they heard of the others: the badges differ.</source>
        <translation>%1 的所有链路都被切断。双方继续服务各自的客户端，并相信最后听到的对方情况：徽标不同。</translation>
    </message>
    <message>
        <source>It heals</source>
        <translation>愈合</translation>
    </message>
    <message>
        <source>The links of %1 are back. Each side sends the newest report of every client that the other one misses, and nothing twice.</source>
        <translation>%1 的链路恢复了。每一方发送对方所缺的每个客户端的最新报告，绝不重复。</translation>
    </message>
    <message>
        <source>Time stands still</source>
        <translation>时间静止</translation>
    </message>
    <message>
        <source>The herd goes on, but the window shows one moment of it. Step through what happened, line by line, or let the time run on slowly.</source>
        <translation>集群继续运行，但窗口显示其中一刻。可逐行查看发生的事，或让时间慢慢流逝。</translation>
    </message>
    <message>
        <source>Now you</source>
        <translation>轮到您了</translation>
    </message>
    <message>
        <source>Open the menu of a server or of a link to break something. Double-click the map to be a phone yourself.</source>
        <translation>打开服务器或链路的菜单来破坏点什么。双击地图，自己当一部手机。</translation>
    </message>
    <message>
        <source>Once more, slowly</source>
        <translation>再来一遍，慢放</translation>
    </message>
    <message>
        <source>All of this was recorded. Here is the death of %1 once more, four times as slow: its links go down, and its phones turn to other servers. The bar at the top goes to any time of it.</source>
        <translation>这一切都有记录。这里以四分之一的速度重放 %1 的终结：它的链路断开，它的手机转向其他服务器。顶部的进度条可转到任一时刻。</translation>
    </message>
</context>
<context>
    <name>herd::Undo</name>
    <message>
        <source>%1. %2 takes it back.</source>
        <comment>what was done, a key</comment>
        <translation>%1。按 %2 可撤销。</translation>
    </message>
    <message>
        <source>Taken back: %1</source>
        <translation>已撤销：%1</translation>
    </message>
    <message>
        <source>&amp;Undo</source>
        <translation>撤销(&amp;U)</translation>
    </message>
    <message>
        <source>&amp;Undo: %1</source>
        <translation>撤销(&amp;U)：%1</translation>
    </message>
</context>
<context>
    <name>herd::describeLeftOut</name>
    <message>
        <source>lines that came too fast: %1</source>
        <translation>来得太快的行：%1</translation>
    </message>
    <message>
        <source>lines that are too long: %1</source>
        <translation>过长的行：%1</translation>
    </message>
    <message>
        <source>reports of too many clients: %1</source>
        <translation>客户端过多而略去的报告：%1</translation>
    </message>
    <message>
        <source>lines of too many sources: %1</source>
        <translation>来源过多而略去的行：%1</translation>
    </message>
    <message>
        <source>mentions of too many servers: %1</source>
        <translation>服务器过多而略去的条目：%1</translation>
    </message>
    <message>
        <source>mentions of too many links: %1</source>
        <translation>链路过多而略去的条目：%1</translation>
    </message>
    <message>
        <source>Left out: %1</source>
        <translation>已略去：%1</translation>
    </message>
</context>
<context>
    <name>herd::main</name>
    <message>
        <source>cannot write %1; is the folder there, and does the name end in .png?</source>
        <translation>无法写入 %1；文件夹存在吗？名称以 .png 结尾吗？</translation>
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
