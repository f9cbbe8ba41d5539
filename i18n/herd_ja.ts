<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="ja_JP">
<context>
    <name>herd::AttachDialog</name>
    <message>
        <source>Looking for servers on this machine...</source>
        <translation>このマシンのサーバーを探しています…</translation>
    </message>
    <message>
        <source>&amp;Use these</source>
        <translation>これらを使う(&amp;U)</translation>
    </message>
    <message>
        <source>Attach to servers</source>
        <translation>サーバーに接続</translation>
    </message>
    <message>
        <source>&amp;Monitor ports</source>
        <translation>監視ポート(&amp;M)</translation>
    </message>
    <message>
        <source>HOST:PORT, HOST:PORT, ...</source>
        <translation>ホスト:ポート, ホスト:ポート, …</translation>
    </message>
    <message>
        <source>or &amp;herd</source>
        <translation>または群れ(&amp;H)</translation>
    </message>
    <message>
        <source>Herd file</source>
        <translation>群れファイル</translation>
    </message>
    <message>
        <source>Name of a built-in herd, or a herd file</source>
        <translation>組み込みの群れの名前、または群れファイル</translation>
    </message>
    <message>
        <source>&amp;Token file</source>
        <translation>トークンファイル(&amp;T)</translation>
    </message>
    <message>
        <source>Token file</source>
        <translation>トークンファイル</translation>
    </message>
    <message>
        <source>For servers elsewhere, and to bring faults about</source>
        <translation>別の場所のサーバー用、障害を起こす場合にも必要</translation>
    </message>
    <message>
        <source>&amp;Connect</source>
        <translation>接続(&amp;C)</translation>
    </message>
    <message>
        <source>Browse...</source>
        <translation>参照…</translation>
    </message>
    <message>
        <source>%1 of herd %2</source>
        <translation>群れ %2 の %1</translation>
    </message>
    <message>
        <source>No server answers at the usual monitor ports of this machine.</source>
        <translation>このマシンの通常の監視ポートに応答するサーバーはありません。</translation>
    </message>
    <message>
        <source>Found on this machine: %1</source>
        <translation>このマシンで見つかりました: %1</translation>
    </message>
</context>
<context>
    <name>herd::Attachment</name>
    <message>
        <source>&quot;%1&quot; has no port; give HOST:PORT, such as 127.0.0.1:13000</source>
        <translation>「%1」にポートがありません。127.0.0.1:13000 のように ホスト:ポート を指定してください</translation>
    </message>
    <message>
        <source>give 1 to %1 addresses of monitor ports, with commas between them</source>
        <translation>監視ポートのアドレスをコンマ区切りで 1～%1 個指定してください</translation>
    </message>
    <message>
        <source>there is no herd and no file &quot;%1&quot;</source>
        <translation>「%1」という群れもファイルもありません</translation>
    </message>
    <message>
        <source>no server of &quot;%1&quot; has a monitor port</source>
        <translation>「%1」には監視ポートを持つサーバーがありません</translation>
    </message>
    <message>
        <source>%1 can&apos;t be read, or is empty</source>
        <translation>%1 を読めないか、空です</translation>
    </message>
    <message>
        <source>give addresses or a herd, not both</source>
        <translation>アドレスか群れのどちらか一方を指定してください</translation>
    </message>
</context>
<context>
    <name>herd::Banner</name>
    <message>
        <source>No answer from %1</source>
        <translation>%1 から応答がありません</translation>
    </message>
    <message>
        <source>No herd is attached</source>
        <translation>接続している群れはありません</translation>
    </message>
    <message>
        <source>Nobody answers at %1; are the servers running?</source>
        <translation>%1 から応答がありません。サーバーは動いていますか?</translation>
    </message>
    <message>
        <source>Not converged: %1</source>
        <translation>未収束: %1</translation>
    </message>
    <message>
        <source>Waiting to hear what the servers know</source>
        <translation>サーバーの持つ情報を待っています</translation>
    </message>
    <message>
        <source>Converged: all servers know the same</source>
        <translation>収束: 全サーバーの情報が一致しています</translation>
    </message>
    <message numerus="yes">
        <source>%1 misses reports of %Ln client(s) (oldest %2 s)</source>
        <translation>
            <numerusform>%1 にクライアント %Ln 件の報告が不足(最古 %2 秒)</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1; %Ln other(s) miss fewer</source>
        <translation>
            <numerusform>%1、ほか %Ln 台にも少数の不足</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Reading what %1 knows: %2 of %Ln client(s)</source>
        <translation>
            <numerusform>%1 の情報を読み込み中: クライアント %Ln 件中 %2 件</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Reading what the servers know: %1 of %Ln report(s)</source>
        <translation>
            <numerusform>サーバーの情報を読み込み中: 報告 %Ln 件中 %1 件</numerusform>
        </translation>
    </message>
    <message>
        <source>%1. %2</source>
        <translation>%1。%2</translation>
    </message>
    <message>
        <source>Converged, but there is no bridge at %1: other herds don&apos;t hear it</source>
        <translation>収束していますが、%1 のブリッジがありません: ほかの群れには届きません</translation>
    </message>
</context>
<context>
    <name>herd::BeliefsModel</name>
    <message>
        <source>Server</source>
        <translation>サーバー</translation>
    </message>
    <message>
        <source>Latitude</source>
        <translation>緯度</translation>
    </message>
    <message>
        <source>Longitude</source>
        <translation>経度</translation>
    </message>
    <message>
        <source>Time</source>
        <translation>時刻</translation>
    </message>
    <message>
        <source>Told</source>
        <translation>報告先</translation>
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
        <translation>不明</translation>
    </message>
    <message numerus="yes">
        <source>%1 of %Ln bridge(s) up</source>
        <translation>
            <numerusform>ブリッジ %Ln 本中 %1 本が接続</numerusform>
        </translation>
    </message>
    <message>
        <source>no answer</source>
        <translation>応答なし</translation>
    </message>
    <message>
        <source>reports owed: %1</source>
        <translation>未送の報告: %1</translation>
    </message>
    <message>
        <source>Bridge to %1: %2</source>
        <comment>address, state</comment>
        <translation>%1 へのブリッジ: %2</translation>
    </message>
</context>
<context>
    <name>herd::Bundle</name>
    <message>
        <source>the folder %1 cannot be created, or is there already</source>
        <translation>フォルダー %1 を作成できないか、すでに存在します</translation>
    </message>
</context>
<context>
    <name>herd::CaptionCard</name>
    <message>
        <source>Tour</source>
        <translation>ツアー</translation>
    </message>
    <message>
        <source>Hold</source>
        <translation>とどまる</translation>
    </message>
    <message>
        <source>Stay at this step until Next</source>
        <translation>「次へ」まで、この段階にとどまります</translation>
    </message>
    <message>
        <source>Next</source>
        <translation>次へ</translation>
    </message>
    <message>
        <source>End the tour</source>
        <translation>ツアーを終了</translation>
    </message>
    <message>
        <source>Undo what the tour broke, and end it</source>
        <translation>ツアーで壊したものを元に戻して終了します</translation>
    </message>
    <message>
        <source>%1 of %2</source>
        <translation>%1 / %2</translation>
    </message>
    <message>
        <source>Go on to the next step</source>
        <translation>次の段階に進みます</translation>
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
        <translation>不明</translation>
    </message>
    <message>
        <source>%1 s</source>
        <translation>%1 秒</translation>
    </message>
    <message>
        <source>Server</source>
        <translation>サーバー</translation>
    </message>
    <message>
        <source>State</source>
        <translation>状態</translation>
    </message>
    <message>
        <source>Reason</source>
        <translation>理由</translation>
    </message>
    <message>
        <source>Since</source>
        <translation>開始</translation>
    </message>
    <message>
        <source>Faults</source>
        <translation>障害</translation>
    </message>
    <message>
        <source>For clients</source>
        <translation>クライアント用</translation>
    </message>
    <message>
        <source>For observers</source>
        <translation>監視者用</translation>
    </message>
    <message>
        <source>Version</source>
        <translation>バージョン</translation>
    </message>
    <message>
        <source>Knows</source>
        <translation>知っていること</translation>
    </message>
    <message>
        <source>Clients</source>
        <translation>クライアント</translation>
    </message>
    <message>
        <source>Digest</source>
        <translation>ダイジェスト</translation>
    </message>
    <message>
        <source>Owed</source>
        <translation>未送</translation>
    </message>
    <message>
        <source>Holds</source>
        <translation>保持しているもの</translation>
    </message>
    <message>
        <source>Connections</source>
        <translation>接続数</translation>
    </message>
    <message>
        <source>Observers</source>
        <translation>監視者</translation>
    </message>
    <message>
        <source>Lookups waiting</source>
        <translation>待機中の検索</translation>
    </message>
    <message>
        <source>Unsent</source>
        <translation>未送信</translation>
    </message>
    <message>
        <source>%1 bytes</source>
        <translation>%1 バイト</translation>
    </message>
    <message>
        <source>Run</source>
        <translation>実行</translation>
    </message>
    <message>
        <source>Rates</source>
        <translation>レート</translation>
    </message>
    <message>
        <source>All</source>
        <translation>すべて</translation>
    </message>
    <message>
        <source>not told</source>
        <translation>通知なし</translation>
    </message>
    <message>
        <source>Commands</source>
        <translation>コマンド</translation>
    </message>
    <message>
        <source>Answers</source>
        <translation>応答</translation>
    </message>
    <message>
        <source>Reports heard</source>
        <translation>受信した報告</translation>
    </message>
    <message>
        <source>Reports sent</source>
        <translation>送信した報告</translation>
    </message>
    <message>
        <source>News</source>
        <translation>新情報</translation>
    </message>
    <message>
        <source>Lookups</source>
        <translation>検索</translation>
    </message>
    <message>
        <source>Links</source>
        <translation>リンク</translation>
    </message>
    <message>
        <source>up</source>
        <translation>稼働</translation>
    </message>
    <message>
        <source>up at one end only</source>
        <translation>片側だけ稼働</translation>
    </message>
    <message>
        <source>down</source>
        <translation>停止</translation>
    </message>
    <message>
        <source>cut by an observer</source>
        <translation>監視者が切断</translation>
    </message>
    <message>
        <source>Link</source>
        <translation>リンク</translation>
    </message>
    <message>
        <source>%1 – %2</source>
        <translation>%1 – %2</translation>
    </message>
    <message>
        <source>Round trip</source>
        <translation>往復時間</translation>
    </message>
    <message>
        <source>%1 to %2</source>
        <translation>%1 → %2</translation>
    </message>
    <message>
        <source>Reports</source>
        <translation>報告</translation>
    </message>
    <message>
        <source>As %1 sees it</source>
        <translation>%1 から見た状態</translation>
    </message>
    <message>
        <source>up when it was last heard</source>
        <translation>最後の受信時は稼働</translation>
    </message>
    <message>
        <source>down when it was last heard</source>
        <translation>最後の受信時は停止</translation>
    </message>
    <message>
        <source>Warning</source>
        <translation>警告</translation>
    </message>
    <message>
        <source>Reconnects</source>
        <translation>再接続</translation>
    </message>
    <message>
        <source>Client</source>
        <translation>クライアント</translation>
    </message>
    <message>
        <source>Latitude</source>
        <translation>緯度</translation>
    </message>
    <message>
        <source>Longitude</source>
        <translation>経度</translation>
    </message>
    <message>
        <source>Told</source>
        <translation>報告先</translation>
    </message>
    <message>
        <source>Its time</source>
        <translation>相手の時刻</translation>
    </message>
    <message>
        <source>Received</source>
        <translation>受信</translation>
    </message>
    <message>
        <source>Difference</source>
        <translation>差</translation>
    </message>
    <message>
        <source>Age</source>
        <translation>経過</translation>
    </message>
    <message>
        <source>Reports that came to servers, since it is shown here</source>
        <translation>ここに表示してから各サーバーに届いた報告</translation>
    </message>
    <message>
        <source>Newer</source>
        <translation>新しい</translation>
    </message>
    <message>
        <source>Duplicates</source>
        <translation>重複</translation>
    </message>
    <message>
        <source>Stale</source>
        <translation>古い</translation>
    </message>
    <message>
        <source>Who believes what</source>
        <translation>誰が何を信じているか</translation>
    </message>
    <message>
        <source>This</source>
        <translation>これ</translation>
    </message>
    <message>
        <source>Of %1 ago</source>
        <translation>%1 前のもの</translation>
    </message>
    <message>
        <source>Nothing</source>
        <translation>なし</translation>
    </message>
    <message>
        <source>Line</source>
        <translation>行</translation>
    </message>
    <message>
        <source>As it came</source>
        <translation>届いたまま</translation>
    </message>
    <message>
        <source>Line of a server</source>
        <translation>サーバーの行</translation>
    </message>
    <message>
        <source>Bridge</source>
        <translation>ブリッジ</translation>
    </message>
</context>
<context>
    <name>herd::CellDelegate</name>
    <message>
        <source>not watched</source>
        <translation>監視外</translation>
    </message>
    <message>
        <source>waiting</source>
        <translation>待機中</translation>
    </message>
    <message>
        <source>up</source>
        <translation>稼働</translation>
    </message>
    <message>
        <source>paused</source>
        <translation>一時停止</translation>
    </message>
    <message>
        <source>lost</source>
        <translation>喪失</translation>
    </message>
    <message>
        <source>down</source>
        <translation>停止</translation>
    </message>
    <message>
        <source>refused</source>
        <translation>拒否</translation>
    </message>
    <message>
        <source>all agree</source>
        <translation>全て一致</translation>
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
        <translation>クライアント</translation>
    </message>
    <message>
        <source>Latitude</source>
        <translation>緯度</translation>
    </message>
    <message>
        <source>Longitude</source>
        <translation>経度</translation>
    </message>
    <message>
        <source>Time</source>
        <translation>時刻</translation>
    </message>
    <message>
        <source>Told</source>
        <translation>報告先</translation>
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
        <translation>%1: %2</translation>
    </message>
</context>
<context>
    <name>herd::CommandPalette</name>
    <message>
        <source>Commands</source>
        <translation>コマンド</translation>
    </message>
    <message>
        <source>Type a part of what you want to do</source>
        <translation>したいことの一部を入力してください</translation>
    </message>
    <message>
        <source>Part of a command</source>
        <translation>コマンドの一部</translation>
    </message>
    <message>
        <source>Commands found</source>
        <translation>見つかったコマンド</translation>
    </message>
</context>
<context>
    <name>herd::CompareBar</name>
    <message>
        <source>Time</source>
        <translation>時間</translation>
    </message>
    <message>
        <source>Time that is shown</source>
        <translation>表示中の時刻</translation>
    </message>
    <message>
        <source>How both lie side by side</source>
        <translation>二つの並べ方</translation>
    </message>
    <message>
        <source>Both from their beginning</source>
        <translation>それぞれの始めから</translation>
    </message>
    <message>
        <source>Both at the same time</source>
        <translation>同じ時刻で</translation>
    </message>
    <message>
        <source>Pause</source>
        <translation>一時停止</translation>
    </message>
    <message>
        <source>Play</source>
        <translation>再生</translation>
    </message>
    <message>
        <source>Let time stand still, or go on</source>
        <translation>時間を止める、または進める</translation>
    </message>
    <message>
        <source>Stop</source>
        <translation>停止</translation>
    </message>
    <message>
        <source>Next difference ›</source>
        <translation>次の違い ›</translation>
    </message>
    <message>
        <source>Go to where a server, a link or a digest begins to differ for longer than a second</source>
        <translation>サーバー、リンク、ダイジェストのどれかが 1 秒を超えて食い違い始めるところへ</translation>
    </message>
</context>
<context>
    <name>herd::CompareWindow</name>
    <message>
        <source>Nothing else begins to differ.</source>
        <translation>ほかに食い違い始めるものはありません。</translation>
    </message>
    <message>
        <source>%1 and %2 - Herd</source>
        <translation>%1 と %2 - Herd</translation>
    </message>
    <message>
        <source>Differences</source>
        <translation>違い</translation>
    </message>
    <message>
        <source>What both tell otherwise of the herd at this moment appears here.</source>
        <translation>この瞬間の群れについて二つが違って伝えることがここに現れます。</translation>
    </message>
    <message>
        <source>Both tell the same</source>
        <translation>二つは同じことを伝えています</translation>
    </message>
    <message numerus="yes">
        <source>%Ln difference(s)</source>
        <translation>
            <numerusform>%Ln 件の違い</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1, and %Ln more client(s) that differ</source>
        <translation>
            <numerusform>%1、ほかに違うクライアント %Ln 件</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>herd::ComparedPanel</name>
    <message>
        <source>%1, from %2</source>
        <translation>%1、%2 から</translation>
    </message>
    <message>
        <source>Nothing is known of a herd at this time.</source>
        <translation>この時刻の群れについては何も分かりません。</translation>
    </message>
    <message>
        <source>Opening: %1 %</source>
        <translation>開いています: %1 %</translation>
    </message>
</context>
<context>
    <name>herd::Console</name>
    <message>
        <source>Console</source>
        <translation>コンソール</translation>
    </message>
    <message>
        <source>Server to talk to</source>
        <translation>会話するサーバー</translation>
    </message>
    <message>
        <source>Line to send</source>
        <translation>送信する行</translation>
    </message>
    <message>
        <source>A line to send, such as WHATSAT kiwi 10 5</source>
        <translation>送信する行 (例: WHATSAT kiwi 10 5)</translation>
    </message>
    <message>
        <source>Send</source>
        <translation>送信</translation>
    </message>
    <message>
        <source>Sends the line and a newline (Return); up and down bring back what was sent before</source>
        <translation>行と改行を送信します (Return)。上下キーで以前の送信内容を呼び出します</translation>
    </message>
    <message>
        <source>What the server answered</source>
        <translation>サーバーの応答</translation>
    </message>
    <message>
        <source>What a server answers appears here, byte for byte: choose one, write a line, press Return.</source>
        <translation>サーバーの応答が 1 バイトずつそのままここに表示されます。サーバーを選び、行を書いて Return を押してください。</translation>
    </message>
    <message>
        <source>Templates</source>
        <translation>ひな形</translation>
    </message>
    <message>
        <source>Puts a command into the line, to be changed and sent</source>
        <translation>コマンドを行に入れます。変更して送信できます</translation>
    </message>
    <message>
        <source>IAMAT from now</source>
        <translation>現在時刻の IAMAT</translation>
    </message>
    <message>
        <source>WHATSAT, five places within 10 km</source>
        <translation>WHATSAT、10 km 以内の 5 か所</translation>
    </message>
    <message>
        <source>There is no server to talk to.</source>
        <translation>会話できるサーバーがありません。</translation>
    </message>
    <message>
        <source>Not sent: the port that this server has for clients is not known.</source>
        <translation>未送信: このサーバーのクライアント用ポートが不明です。</translation>
    </message>
    <message>
        <source>Further bytes that are not shown: %1</source>
        <translation>表示していない残りのバイト数: %1</translation>
    </message>
    <message>
        <source>%1  answered in %2</source>
        <translation>%1  応答 %2</translation>
    </message>
</context>
<context>
    <name>herd::Dashboard</name>
    <message>
        <source>Servers</source>
        <translation>サーバー</translation>
    </message>
    <message>
        <source>Servers appear here once one is attached.</source>
        <translation>接続するとサーバーがここに表示されます。</translation>
    </message>
    <message>
        <source>Clients</source>
        <translation>クライアント</translation>
    </message>
    <message>
        <source>Clients appear here as soon as one tells a server where it is.</source>
        <translation>クライアントがサーバーに位置を報告すると、ここに表示されます。</translation>
    </message>
    <message>
        <source>What each server believes</source>
        <translation>各サーバーの認識</translation>
    </message>
    <message>
        <source>Select a client in the map or in the table of clients.</source>
        <translation>地図またはクライアントの表でクライアントを選択してください。</translation>
    </message>
    <message>
        <source>Events</source>
        <translation>イベント</translation>
    </message>
    <message>
        <source>What happens in the herd appears here, as it happens.</source>
        <translation>群れで起きることが、起きたときにここに表示されます。</translation>
    </message>
    <message>
        <source>Traffic</source>
        <translation>トラフィック</translation>
    </message>
    <message>
        <source>Commands, answers and lines of links appear here, as servers read and write them.</source>
        <translation>コマンド、応答、リンクの行が、サーバーの読み書きに合わせてここに表示されます。</translation>
    </message>
    <message>
        <source>Map</source>
        <translation>地図</translation>
    </message>
    <message>
        <source>Beliefs</source>
        <translation>認識</translation>
    </message>
    <message>
        <source>Console</source>
        <translation>コンソール</translation>
    </message>
    <message>
        <source>%1 - Herd</source>
        <translation>%1 - Herd</translation>
    </message>
    <message>
        <source>Timeline</source>
        <translation>タイムライン</translation>
    </message>
    <message>
        <source>Latency</source>
        <translation>レイテンシー</translation>
    </message>
    <message>
        <source>A server is back, and this goes on.</source>
        <translation>サーバーが復帰したので再開します。</translation>
    </message>
    <message>
        <source>Herd</source>
        <translation>Herd</translation>
    </message>
    <message>
        <source>Inspector</source>
        <translation>インスペクター</translation>
    </message>
    <message>
        <source>Measure anew</source>
        <translation>計測し直す</translation>
    </message>
    <message>
        <source>Move %1</source>
        <comment>a server</comment>
        <translation>%1 の移動</translation>
    </message>
</context>
<context>
    <name>herd::DashboardOptions</name>
    <message>
        <source>--theme is system, light or dark, not &quot;%1&quot;</source>
        <translation>--theme は system、light、dark のいずれかです (「%1」は不可)</translation>
    </message>
    <message>
        <source>--lang: &quot;%1&quot; is not spoken here; see --help</source>
        <translation>--lang: 「%1」には対応していません。--help を参照してください</translation>
    </message>
    <message>
        <source>--size is WIDTHxHEIGHT, each %1 to %2, not &quot;%3&quot;</source>
        <translation>--size は 幅x高さ、それぞれ %1～%2 です (「%3」は不可)</translation>
    </message>
    <message>
        <source>--seed is a whole number, not &quot;%1&quot;</source>
        <translation>--seed は整数です (「%1」は不可)</translation>
    </message>
    <message>
        <source>--scene is one of %1, not &quot;%2&quot;</source>
        <translation>--scene は %1 のいずれかです (「%2」は不可)</translation>
    </message>
    <message>
        <source>watch running servers, at their monitor ports</source>
        <translation>動作中のサーバーを監視ポートで監視する</translation>
    </message>
    <message>
        <source>watch the servers of a built-in herd, or of a herd file</source>
        <translation>組み込みの群れ、または群れファイルのサーバーを監視する</translation>
    </message>
    <message>
        <source>the servers&apos; monitor token, for servers elsewhere and for faults</source>
        <translation>サーバーの監視トークン (別の場所のサーバー用、障害用)</translation>
    </message>
    <message>
        <source>what it looks like (default: system)</source>
        <translation>外観 (既定: system)</translation>
    </message>
    <message>
        <source>de, en, es, fr, ja or zh_CN (default: the system&apos;s)</source>
        <translation>de、en、es、fr、ja、zh_CN のいずれか (既定: システムの言語)</translation>
    </message>
    <message>
        <source>other people, in the demo and in scenes (default: 1)</source>
        <translation>デモとシーンに別の人々を登場させる (既定: 1)</translation>
    </message>
    <message>
        <source>write a picture of a scene, and end; needs no display</source>
        <translation>シーンの画像を書き出して終了する。ディスプレイは不要</translation>
    </message>
    <message>
        <source>what the picture shows (default: overview)</source>
        <translation>画像の内容 (既定: overview)</translation>
    </message>
    <message>
        <source>of the window or the picture (default: 1600x900)</source>
        <translation>ウィンドウまたは画像の大きさ (既定: 1600x900)</translation>
    </message>
    <message>
        <source>nothing moves that need not</source>
        <translation>必要のない動きをなくす</translation>
    </message>
    <message>
        <source>say the version and end</source>
        <translation>バージョンを表示して終了する</translation>
    </message>
    <message>
        <source>say this and end</source>
        <translation>これを表示して終了する</translation>
    </message>
    <message>
        <source>Shows what the servers of a herd do and what they know. Without options: a demonstration with five servers in this process.</source>
        <translation>群れのサーバーが何をし、何を知っているかを表示します。オプションなし: このプロセス内の 5 台のサーバーによるデモ。</translation>
    </message>
    <message>
        <source>%1 Try --help.</source>
        <translation>%1 --help を試してください。</translation>
    </message>
    <message>
        <source>&quot;%1&quot; is no option; try --help.</source>
        <translation>「%1」というオプションはありません。--help を試してください。</translation>
    </message>
    <message>
        <source>--token-file %1 is of servers: give --attach or --herd, too</source>
        <translation>--token-file %1 はサーバー用です。--attach か --herd も指定してください</translation>
    </message>
    <message>
        <source>remember layout and source there, not among the user&apos;s settings</source>
        <translation>配置と監視対象を、ユーザー設定ではなくそこに保存する</translation>
    </message>
    <message>
        <source>remember nothing</source>
        <translation>何も保存しない</translation>
    </message>
    <message>
        <source>--open takes %1 recordings at most</source>
        <translation>--open に指定できる記録は最大 %1 件です</translation>
    </message>
    <message>
        <source>show what was recorded, such as by all servers of a herd</source>
        <translation>記録 (群れの全サーバーによるものなど) を表示する</translation>
    </message>
    <message>
        <source>--tour is of the demo: not with --attach or --herd</source>
        <translation>--tour はデモ用です。--attach や --herd とは併用できません</translation>
    </message>
    <message>
        <source>let the demo explain itself, step by step</source>
        <translation>デモの説明を一歩ずつ表示する</translation>
    </message>
    <message>
        <source>show two recordings, or folders of them, side by side</source>
        <translation>二つの記録、または記録のフォルダーを並べて示す</translation>
    </message>
    <message>
        <source>--attach, --herd, --open or --compare: one of them</source>
        <translation>--attach、--herd、--open、--compare のいずれか一つです</translation>
    </message>
    <message>
        <source>--compare takes two recordings, or two folders of them</source>
        <translation>--compare には二つの記録、または二つの記録フォルダーを指定します</translation>
    </message>
</context>
<context>
    <name>herd::DemoMenu</name>
    <message>
        <source>De&amp;mo</source>
        <translation>デモ(&amp;M)</translation>
    </message>
    <message>
        <source>&amp;Walkers in Los Angeles</source>
        <translation>ロサンゼルスの歩行者(&amp;W)</translation>
    </message>
    <message>
        <source>&amp;Buses of Washington, DC</source>
        <translation>ワシントン DC のバス(&amp;B)</translation>
    </message>
    <message>
        <source>&amp;Flash crowd</source>
        <translation>突然の群衆(&amp;F)</translation>
    </message>
    <message>
        <source>Show &amp;Los Angeles</source>
        <translation>ロサンゼルスを表示(&amp;L)</translation>
    </message>
    <message>
        <source>Bus &amp;speed</source>
        <translation>バスの速さ(&amp;S)</translation>
    </message>
    <message>
        <source>As they drove</source>
        <translation>実際の速さ</translation>
    </message>
    <message>
        <source>%1 times as fast</source>
        <translation>%1 倍速</translation>
    </message>
    <message numerus="yes">
        <source>%Ln people come to one place within seconds, and go</source>
        <translation>
            <numerusform>%Ln 人が数秒で一か所に集まり、去ります</numerusform>
        </translation>
    </message>
    <message>
        <source>Show Washington, &amp;DC</source>
        <translation>ワシントン DC を表示(&amp;D)</translation>
    </message>
</context>
<context>
    <name>herd::DemoSource</name>
    <message>
        <source>The gazetteer in this program is damaged: %1</source>
        <translation>このプログラム内の地名辞典が壊れています: %1</translation>
    </message>
    <message>
        <source>Demo</source>
        <translation>デモ</translation>
    </message>
</context>
<context>
    <name>herd::DifferencesModel</name>
    <message>
        <source>Server</source>
        <translation>サーバー</translation>
    </message>
    <message>
        <source>Link</source>
        <translation>リンク</translation>
    </message>
    <message>
        <source>Digest</source>
        <translation>ダイジェスト</translation>
    </message>
    <message>
        <source>Client</source>
        <translation>クライアント</translation>
    </message>
    <message>
        <source>not known here</source>
        <translation>こちらでは不明</translation>
    </message>
    <message>
        <source>not known</source>
        <translation>不明</translation>
    </message>
    <message>
        <source>up</source>
        <translation>稼働</translation>
    </message>
    <message>
        <source>up at one end only</source>
        <translation>片側だけ稼働</translation>
    </message>
    <message>
        <source>down</source>
        <translation>停止</translation>
    </message>
    <message>
        <source>cut by an observer</source>
        <translation>監視者が切断</translation>
    </message>
    <message>
        <source>%1 at %2</source>
        <translation>%2 の %1</translation>
    </message>
    <message>
        <source>What</source>
        <translation>内容</translation>
    </message>
    <message>
        <source>Which</source>
        <translation>対象</translation>
    </message>
    <message>
        <source>%1, told %2</source>
        <comment>place, server</comment>
        <translation>%1、%2 に報告</translation>
    </message>
</context>
<context>
    <name>herd::ExportMenu</name>
    <message>
        <source>Folder for a report</source>
        <translation>報告用フォルダー</translation>
    </message>
    <message>
        <source>&amp;Export</source>
        <translation>書き出し(&amp;E)</translation>
    </message>
    <message>
        <source>&amp;Picture of</source>
        <translation>画像(&amp;P)</translation>
    </message>
    <message>
        <source>Way of the followed client as GP&amp;X...</source>
        <translation>追跡中のクライアントの経路を GPX で(&amp;X)…</translation>
    </message>
    <message>
        <source>Way of the followed client as &amp;GeoJSON...</source>
        <translation>追跡中のクライアントの経路を GeoJSON で(&amp;G)…</translation>
    </message>
    <message>
        <source>All for a &amp;report about a mistake...</source>
        <translation>不具合報告に必要なすべて(&amp;R)…</translation>
    </message>
    <message>
        <source>The window</source>
        <translation>ウィンドウ</translation>
    </message>
    <message>
        <source>Way of %1</source>
        <translation>%1 の経路</translation>
    </message>
    <message>
        <source>No event that is kept tells where %1 was</source>
        <translation>保持中のイベントに %1 の位置がありません</translation>
    </message>
    <message>
        <source>Written: %1</source>
        <translation>書き込みました: %1</translation>
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
        <translation>200 ms 遅延</translation>
    </message>
    <message>
        <source>2 s late</source>
        <translation>2 秒遅延</translation>
    </message>
    <message>
        <source>Lose every fifth report</source>
        <translation>報告の 5 件に 1 件を失う</translation>
    </message>
    <message>
        <source>Tell every fifth report twice</source>
        <translation>報告の 5 件に 1 件を二重に送る</translation>
    </message>
    <message>
        <source>1,000 bytes a second</source>
        <translation>毎秒 1,000 バイト</translation>
    </message>
    <message>
        <source>Heal</source>
        <translation>修復</translation>
    </message>
    <message>
        <source>Kill %1</source>
        <translation>%1 を強制終了</translation>
    </message>
    <message>
        <source>Stop %1</source>
        <translation>%1 を停止</translation>
    </message>
    <message>
        <source>Revive %1</source>
        <translation>%1 を復活</translation>
    </message>
    <message>
        <source>Pause</source>
        <translation>一時停止</translation>
    </message>
    <message>
        <source>Go on</source>
        <translation>再開</translation>
    </message>
    <message>
        <source>Isolate</source>
        <translation>孤立させる</translation>
    </message>
    <message>
        <source>Heal all its links</source>
        <translation>全リンクを修復</translation>
    </message>
    <message>
        <source>%1 and %2</source>
        <translation>%1 と %2</translation>
    </message>
    <message>
        <source>No herd is watched</source>
        <translation>監視中の群れはありません</translation>
    </message>
    <message>
        <source>Stop %1?</source>
        <translation>%1 を停止しますか?</translation>
    </message>
    <message>
        <source>%1 runs in another program. It can&apos;t be started again from here.</source>
        <translation>%1 は別のプログラムで動いています。ここから再起動することはできません。</translation>
    </message>
</context>
<context>
    <name>herd::FilterBar</name>
    <message>
        <source>Filter of %1</source>
        <translation>%1 のフィルター</translation>
    </message>
    <message>
        <source>Which rows to show (Ctrl+F), such as: server == Welsh &amp;&amp; !(kind == merge)
Ctrl+Space: what can follow. Up: filters of before. Escape: clear.</source>
        <translation>表示する行 (Ctrl+F)。例: server == Welsh &amp;&amp; !(kind == merge)
Ctrl+Space: 続けられるもの。上: 以前のフィルター。Esc: 消去。</translation>
    </message>
    <message>
        <source>What is wrong with the filter</source>
        <translation>フィルターの誤り</translation>
    </message>
    <message>
        <source>How many rows are shown</source>
        <translation>表示している行数</translation>
    </message>
    <message>
        <source>At the end: %1</source>
        <translation>末尾: %1</translation>
    </message>
    <message>
        <source>At character %1: %2</source>
        <translation>%1 文字目: %2</translation>
    </message>
    <message>
        <source>%1 of %2</source>
        <translation>%1 / %2</translation>
    </message>
    <message>
        <source>%1 % looked through</source>
        <translation>%1 % 検索済み</translation>
    </message>
    <message>
        <source>the first %1 of %2; narrow the filter to see others</source>
        <translation>%2 行中の最初の %1 行。ほかはフィルターを絞ると見られます</translation>
    </message>
    <message>
        <source>%1 to %2  ×</source>
        <translation>%1 ～ %2  ×</translation>
    </message>
    <message>
        <source>Only rows of this time are shown. Show all times again</source>
        <translation>この時間の行だけを表示しています。全時間の表示に戻す</translation>
    </message>
    <message>
        <source>a field is wanted here, such as kind</source>
        <translation>ここには kind のような項目が必要です</translation>
    </message>
    <message>
        <source>an operator is wanted here, such as ==</source>
        <translation>ここには == のような演算子が必要です</translation>
    </message>
    <message>
        <source>a value is wanted here</source>
        <translation>ここには値が必要です</translation>
    </message>
    <message>
        <source>a number is wanted here</source>
        <translation>ここには数値が必要です</translation>
    </message>
    <message>
        <source>a list in ( ) is wanted here</source>
        <translation>ここには ( ) で囲んだ一覧が必要です</translation>
    </message>
    <message>
        <source>) is wanted here</source>
        <translation>ここには ) が必要です</translation>
    </message>
    <message>
        <source>&amp;&amp; or || is wanted here</source>
        <translation>ここには &amp;&amp; または || が必要です</translation>
    </message>
    <message>
        <source>this quote does not end</source>
        <translation>この引用符が閉じていません</translation>
    </message>
    <message>
        <source>too many ( or ! in one another</source>
        <translation>( または ! の入れ子が深すぎます</translation>
    </message>
    <message>
        <source>this is too long</source>
        <translation>長すぎます</translation>
    </message>
    <message>
        <source>Show all times again</source>
        <translation>すべての時間を再び表示</translation>
    </message>
    <message>
        <source>Filter: field, operator, value</source>
        <translation>フィルター: 項目 演算子 値</translation>
    </message>
</context>
<context>
    <name>herd::FilterEdit</name>
    <message>
        <source>What can follow</source>
        <translation>続けられるもの</translation>
    </message>
</context>
<context>
    <name>herd::FilteredTable</name>
    <message>
        <source>Follow client %1</source>
        <translation>クライアント %1 を追う</translation>
    </message>
    <message>
        <source>Follow connection %1</source>
        <translation>接続 %1 を追う</translation>
    </message>
    <message>
        <source>Follow links to %1</source>
        <translation>%1 へのリンクを追う</translation>
    </message>
    <message>
        <source>Follow address %1</source>
        <translation>アドレス %1 を追う</translation>
    </message>
    <message>
        <source>Follow server %1</source>
        <translation>サーバー %1 を追う</translation>
    </message>
    <message>
        <source>Double-click</source>
        <translation>ダブルクリック</translation>
    </message>
    <message>
        <source>Only %1</source>
        <translation>%1 のみ</translation>
    </message>
    <message>
        <source>Not %1</source>
        <translation>%1 以外</translation>
    </message>
    <message>
        <source>Only this server: %1</source>
        <translation>このサーバーのみ: %1</translation>
    </message>
    <message>
        <source>Only this kind: %1</source>
        <translation>この種類のみ: %1</translation>
    </message>
</context>
<context>
    <name>herd::HerdPicture</name>
    <message>
        <source>cut</source>
        <translation>切断</translation>
    </message>
    <message>
        <source>%1 ms late</source>
        <translation>%1 ms 遅延</translation>
    </message>
    <message>
        <source>%1 B/s</source>
        <translation>%1 B/s</translation>
    </message>
    <message>
        <source>%1 % lost</source>
        <translation>%1 % 損失</translation>
    </message>
    <message>
        <source>%1 % twice</source>
        <translation>%1 % 重複</translation>
    </message>
    <message>
        <source>paused</source>
        <translation>一時停止</translation>
    </message>
</context>
<context>
    <name>herd::Inspector</name>
    <message>
        <source>Inspector</source>
        <translation>インスペクター</translation>
    </message>
    <message>
        <source>What is known of what is selected</source>
        <translation>選択したものについて分かっていること</translation>
    </message>
    <message>
        <source>Select a server, a link, a client or a line of a table: what is known of it appears here.</source>
        <translation>サーバー、リンク、クライアント、または表の行を選択すると、分かっていることがここに表示されます。</translation>
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
        <translation>応答</translation>
    </message>
    <message>
        <source>One hop</source>
        <translation>1 ホップ</translation>
    </message>
    <message>
        <source>Two hops or more</source>
        <translation>2 ホップ以上</translation>
    </message>
    <message>
        <source>Whole herd</source>
        <translation>群れ全体</translation>
    </message>
    <message>
        <source>Places</source>
        <translation>場所検索</translation>
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
        <translation>%1 秒</translation>
    </message>
    <message>
        <source>From a command&apos;s receipt to the end of the turn that answered it, as the servers measured.</source>
        <translation>コマンドの受信から、それに応答したターンの終わりまで。サーバーの計測値。</translation>
    </message>
    <message>
        <source>From a report&apos;s receipt by the server that the client told to its receipt by a neighbour, by the clocks of both.</source>
        <translation>クライアントの報告をサーバーが受信してから、隣接サーバーが受信するまで。双方の時計による。</translation>
    </message>
    <message>
        <source>From a report&apos;s receipt by the server that the client told to its receipt by servers that are no neighbours of it, by the clocks of both.</source>
        <translation>クライアントの報告をサーバーが受信してから、隣接していないサーバーが受信するまで。双方の時計による。</translation>
    </message>
    <message>
        <source>From a report&apos;s receipt by the server that the client told to its receipt by the last of all that were attached.</source>
        <translation>クライアントの報告をサーバーが受信してから、接続中の最後のサーバーが受信するまで。</translation>
    </message>
    <message>
        <source>How long Places took for a lookup, as the servers measured.</source>
        <translation>Places が検索に要した時間。サーバーの計測値。</translation>
    </message>
    <message>
        <source>Latency</source>
        <translation>レイテンシー</translation>
    </message>
    <message>
        <source>span</source>
        <translation>時間</translation>
    </message>
    <message>
        <source>count</source>
        <translation>件数</translation>
    </message>
    <message>
        <source>How long replies, hops and lookups take appears here once servers tell of the first; they do once a second.</source>
        <translation>応答、ホップ、検索に要する時間が、サーバーからの最初の通知後ここに表示されます。通知は毎秒 1 回です。</translation>
    </message>
    <message>
        <source>none yet</source>
        <translation>まだなし</translation>
    </message>
    <message>
        <source>Upper ends of bins, so at most a quarter too long.</source>
        <translation>階級の上端のため、最大で 4 分の 1 長めです。</translation>
    </message>
    <message>
        <source>%1, %2 to %3: %4 of %5</source>
        <translation>%1、%2～%3: %5 件中 %4 件</translation>
    </message>
    <message>
        <source>Copy as text (double-click, %1)</source>
        <translation>テキストとしてコピー (ダブルクリック、%1)</translation>
    </message>
    <message>
        <source>Measure anew (Del)</source>
        <translation>計測し直す (Del)</translation>
    </message>
    <message>
        <source>How long what took. Up and down say what each row means, left and right how many took how long.</source>
        <translation>何にどれだけかかったか。上下のキーで各行の意味を、左右のキーで所要時間ごとの件数を読み上げます。</translation>
    </message>
</context>
<context>
    <name>herd::LayoutMenu</name>
    <message>
        <source>&amp;Overview</source>
        <translation>概要(&amp;O)</translation>
    </message>
    <message>
        <source>&amp;Map</source>
        <translation>地図(&amp;M)</translation>
    </message>
    <message>
        <source>&amp;Traffic</source>
        <translation>トラフィック(&amp;T)</translation>
    </message>
    <message>
        <source>&amp;Wall</source>
        <translation>壁面(&amp;W)</translation>
    </message>
    <message>
        <source>&amp;Save as...</source>
        <translation>名前を付けて保存(&amp;S)…</translation>
    </message>
    <message>
        <source>&amp;Delete</source>
        <translation>削除(&amp;D)</translation>
    </message>
    <message>
        <source>Save the layout</source>
        <translation>レイアウトを保存</translation>
    </message>
    <message>
        <source>Name (one that is there already is replaced)</source>
        <translation>名前(同じ名前のものは置き換えられます)</translation>
    </message>
    <message>
        <source>This name is too long, or there are too many layouts.</source>
        <translation>名前が長すぎるか、レイアウトが多すぎます。</translation>
    </message>
    <message>
        <source>La&amp;youts</source>
        <translation>レイアウト(&amp;Y)</translation>
    </message>
    <message>
        <source>Change the layout</source>
        <translation>レイアウトの変更</translation>
    </message>
    <message>
        <source>Reset the layout</source>
        <translation>レイアウトを元に戻す</translation>
    </message>
    <message>
        <source>Replace the layout &quot;%1&quot;</source>
        <translation>レイアウト「%1」の置き換え</translation>
    </message>
    <message>
        <source>Delete the layout &quot;%1&quot;</source>
        <translation>レイアウト「%1」の削除</translation>
    </message>
</context>
<context>
    <name>herd::LineCaller</name>
    <message>
        <source>the server closed the connection without a word</source>
        <translation>サーバーが何も言わずに接続を閉じました</translation>
    </message>
    <message>
        <source>the server closed the connection in mid-answer</source>
        <translation>サーバーが応答の途中で接続を閉じました</translation>
    </message>
    <message>
        <source>no connection: %1</source>
        <translation>接続できません: %1</translation>
    </message>
    <message>
        <source>no answer in %1 s</source>
        <translation>%1 秒以内に応答なし</translation>
    </message>
    <message>
        <source>the answer was not whole in %1 s</source>
        <translation>%1 秒以内に応答が完了しませんでした</translation>
    </message>
    <message>
        <source>the answer is too long; it was cut off</source>
        <translation>応答が長すぎるため打ち切りました</translation>
    </message>
</context>
<context>
    <name>herd::LinesModel</name>
    <message>
        <source>Time</source>
        <translation>時刻</translation>
    </message>
    <message>
        <source>Server</source>
        <translation>サーバー</translation>
    </message>
    <message>
        <source>Kind</source>
        <translation>種類</translation>
    </message>
    <message>
        <source>Who</source>
        <translation>対象</translation>
    </message>
    <message>
        <source>What</source>
        <translation>内容</translation>
    </message>
    <message>
        <source>Text</source>
        <translation>テキスト</translation>
    </message>
    <message>
        <source>Bytes</source>
        <translation>バイト</translation>
    </message>
</context>
<context>
    <name>herd::LinkItem</name>
    <message>
        <source>%1 reports/s one way, %2 reports/s the other</source>
        <translation>往路 %1 報告/秒、復路 %2 報告/秒</translation>
    </message>
    <message>
        <source>round trip %1</source>
        <translation>往復時間 %1</translation>
    </message>
    <message>
        <source>down</source>
        <translation>停止</translation>
    </message>
    <message>
        <source>up at one end only</source>
        <translation>片側だけ稼働</translation>
    </message>
    <message>
        <source>up</source>
        <translation>稼働</translation>
    </message>
    <message>
        <source>cut</source>
        <translation>切断</translation>
    </message>
    <message>
        <source>%1 and %2: %3</source>
        <comment>two servers, the state of their link</comment>
        <translation>%1 と %2: %3</translation>
    </message>
    <message>
        <source>reports owed: %1</source>
        <translation>未送の報告: %1</translation>
    </message>
</context>
<context>
    <name>herd::MainMenu</name>
    <message>
        <source>&amp;File</source>
        <translation>ファイル(&amp;F)</translation>
    </message>
    <message>
        <source>&amp;Quit</source>
        <translation>終了(&amp;Q)</translation>
    </message>
    <message>
        <source>&amp;View</source>
        <translation>表示(&amp;V)</translation>
    </message>
    <message>
        <source>&amp;Panels</source>
        <translation>パネル(&amp;P)</translation>
    </message>
    <message>
        <source>&amp;Reset layout</source>
        <translation>レイアウトを元に戻す(&amp;R)</translation>
    </message>
    <message>
        <source>&amp;Help</source>
        <translation>ヘルプ(&amp;H)</translation>
    </message>
    <message>
        <source>&amp;About Herd</source>
        <translation>Herd について(&amp;A)</translation>
    </message>
    <message>
        <source>&amp;Demo</source>
        <translation>デモ(&amp;D)</translation>
    </message>
    <message>
        <source>&amp;Attach...</source>
        <translation>接続(&amp;A)…</translation>
    </message>
    <message>
        <source>Five servers in this program, and people who use them</source>
        <translation>このプログラム内の 5 台のサーバーと、それを使う人々</translation>
    </message>
    <message>
        <source>Watch servers that run, here or elsewhere</source>
        <translation>ここや別の場所で動いているサーバーを監視します</translation>
    </message>
    <message>
        <source>Attach...</source>
        <translation>接続…</translation>
    </message>
    <message>
        <source>Source</source>
        <translation>監視対象</translation>
    </message>
    <message>
        <source>&amp;Theme</source>
        <translation>テーマ(&amp;T)</translation>
    </message>
    <message>
        <source>As the &amp;system</source>
        <translation>システムに合わせる(&amp;S)</translation>
    </message>
    <message>
        <source>&amp;Light</source>
        <translation>ライト(&amp;L)</translation>
    </message>
    <message>
        <source>&amp;Dark</source>
        <translation>ダーク(&amp;D)</translation>
    </message>
    <message>
        <source>&amp;Language</source>
        <translation>言語(&amp;L)</translation>
    </message>
    <message>
        <source>About Herd</source>
        <translation>Herd について</translation>
    </message>
    <message>
        <source>Herd %1</source>
        <translation>Herd %1</translation>
    </message>
    <message>
        <source>Servers that know where phones are, and tell each other. This window shows what each of them knows, and how they come to agree.

Map: Natural Earth. Places: GeoNames. Buses: Washington Metropolitan Area Transit Authority.</source>
        <translation>携帯電話の位置を知り、互いに伝え合うサーバーです。このウィンドウは、それぞれが何を知り、どのように一致するかを示します。

地図: Natural Earth。地名: GeoNames。バス: Washington Metropolitan Area Transit Authority。</translation>
    </message>
    <message>
        <source>&amp;Open...</source>
        <translation>開く(&amp;O)…</translation>
    </message>
    <message>
        <source>Open...</source>
        <translation>開く…</translation>
    </message>
    <message>
        <source>Show what was recorded (%1)</source>
        <translation>記録を表示します (%1)</translation>
    </message>
    <message>
        <source>&amp;Tour</source>
        <translation>ツアー(&amp;T)</translation>
    </message>
    <message>
        <source>Find a &amp;command...</source>
        <translation>コマンドを探す(&amp;C)…</translation>
    </message>
    <message>
        <source>&amp;Keys</source>
        <translation>キー(&amp;K)</translation>
    </message>
    <message>
        <source>Demo</source>
        <translation>デモ</translation>
    </message>
    <message>
        <source>&amp;Compare...</source>
        <translation>比較(&amp;C)…</translation>
    </message>
    <message>
        <source>Reduced &amp;motion</source>
        <translation>動きを減らす(&amp;M)</translation>
    </message>
</context>
<context>
    <name>herd::MapQuestions</name>
    <message>
        <source>No server is up that could be told.</source>
        <translation>報告先となる稼働中のサーバーがありません。</translation>
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
        <translation>クライアントの地図</translation>
    </message>
    <message>
        <source>Show all clients (Home)</source>
        <translation>全クライアントを表示 (Home)</translation>
    </message>
    <message>
        <source>Zoom in (+)</source>
        <translation>拡大 (+)</translation>
    </message>
    <message>
        <source>Zoom out (-)</source>
        <translation>縮小 (-)</translation>
    </message>
    <message>
        <source>Stop following %1</source>
        <translation>%1 の追跡をやめる</translation>
    </message>
    <message>
        <source>Follow %1	Double-click</source>
        <translation>%1 を追跡	ダブルクリック</translation>
    </message>
    <message>
        <source>Report from here (IAMAT)	Double-click</source>
        <translation>ここから報告 (IAMAT)	ダブルクリック</translation>
    </message>
    <message>
        <source>Report from here (IAMAT)</source>
        <translation>ここから報告 (IAMAT)</translation>
    </message>
    <message>
        <source>What is near here? (WHATSAT)	Shift+Double-click</source>
        <translation>近くに何がある? (WHATSAT)	Shift+ダブルクリック</translation>
    </message>
    <message>
        <source>What is near here? (WHATSAT)</source>
        <translation>近くに何がある? (WHATSAT)</translation>
    </message>
    <message>
        <source>Take the answer away</source>
        <translation>答えを消す</translation>
    </message>
    <message>
        <source>Show all clients	Home</source>
        <translation>全クライアントを表示	Home</translation>
    </message>
    <message>
        <source>Show the whole world</source>
        <translation>全世界を表示</translation>
    </message>
    <message>
        <source>spoke to %1</source>
        <translation>報告先 %1</translation>
    </message>
    <message>
        <source>moved %1 s ago</source>
        <translation>%1 秒前に移動</translation>
    </message>
    <message>
        <source>other servers %1</source>
        <translation>ほかのサーバー %1</translation>
    </message>
    <message>
        <source>Click to look closer</source>
        <translation>クリックで拡大</translation>
    </message>
    <message>
        <source>Following %1 (Esc ends it)</source>
        <translation>%1 を追跡中 (Esc で終了)</translation>
    </message>
    <message>
        <source>No clients yet</source>
        <translation>クライアントはまだありません</translation>
    </message>
    <message>
        <source>Clients appear here once they report where they are.
Double-click the map to report from there yourself.</source>
        <translation>クライアントが位置を報告すると、ここに表示されます。
地図をダブルクリックすると、そこから自分で報告できます。</translation>
    </message>
    <message numerus="yes">
        <source>%1 km, %Ln place(s)</source>
        <translation>
            <numerusform>%1 km、%Ln か所</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln client(s)</source>
        <translation>
            <numerusform>クライアント %Ln 件</numerusform>
        </translation>
    </message>
    <message>
        <source>selected: %1</source>
        <translation>選択中: %1</translation>
    </message>
    <message>
        <source>followed: %1</source>
        <translation>追跡中: %1</translation>
    </message>
    <message>
        <source>Arrow keys move, with Shift they select the next client that way; plus and minus zoom, Home shows all clients, F follows the selected one, Return reports from the middle of the map.</source>
        <translation>矢印キーで移動、Shift を押しながらでその方向の次のクライアントを選択します。+ と - で拡大・縮小、Home で全クライアントを表示、F で選択中のクライアントを追跡、Return で地図の中央から報告します。</translation>
    </message>
</context>
<context>
    <name>herd::Notice</name>
    <message>
        <source>%1 at %2</source>
        <translation>%2 の %1</translation>
    </message>
    <message>
        <source>%1: %2.</source>
        <translation>%1: %2。</translation>
    </message>
    <message>
        <source>Are the servers running, and is it a monitor port? Those of built-in herds are 13000 to 13004. It is tried again every two seconds.</source>
        <translation>サーバーは動いていますか? それは監視ポートですか? 組み込みの群れでは 13000~13004 です。2 秒ごとに再試行します。</translation>
    </message>
    <message>
        <source>Use a dashboard and servers of the same release.</source>
        <translation>ダッシュボードとサーバーは同じリリースを使ってください。</translation>
    </message>
    <message>
        <source>This program speaks version %1 of the monitor stream. Attach again with what is asked for.</source>
        <translation>このプログラムは監視ストリームのバージョン %1 を話します。求められたものを指定して接続し直してください。</translation>
    </message>
    <message>
        <source>That is no monitor port of a server. A server of a built-in herd has it %1 above its port for clients.</source>
        <translation>それはサーバーの監視ポートではありません。組み込みの群れのサーバーでは、クライアント用ポートに %1 を足した番号です。</translation>
    </message>
    <message>
        <source>%1 can&apos;t be watched</source>
        <translation>%1 を監視できません</translation>
    </message>
    <message>
        <source>Nobody answers at %1</source>
        <translation>%1 から応答がありません</translation>
    </message>
    <message>
        <source>There is nothing to watch</source>
        <translation>監視するものがありません</translation>
    </message>
    <message>
        <source>No herd is watched</source>
        <translation>監視中の群れはありません</translation>
    </message>
    <message>
        <source>Attach to servers that run, or look at the demo: five servers in this program.</source>
        <translation>動いているサーバーに接続するか、デモ (このプログラム内の 5 台のサーバー) をご覧ください。</translation>
    </message>
    <message>
        <source>No server answers any more</source>
        <translation>応答するサーバーがなくなりました</translation>
    </message>
    <message>
        <source>What is shown is what was known last. It is tried again every two seconds, and goes on by itself when a server is back.</source>
        <translation>最後に分かっていた状態を表示しています。2 秒ごとに再試行し、サーバーが復帰すると自動的に再開します。</translation>
    </message>
    <message>
        <source>Start the demo</source>
        <translation>デモを開始</translation>
    </message>
    <message>
        <source>Try again</source>
        <translation>再試行</translation>
    </message>
</context>
<context>
    <name>herd::Opening</name>
    <message>
        <source>Opening %1...</source>
        <translation>%1 を開いています...</translation>
    </message>
</context>
<context>
    <name>herd::Player</name>
    <message>
        <source>None before</source>
        <translation>以前にはありません</translation>
    </message>
    <message>
        <source>No fault follows</source>
        <translation>以降に障害はありません</translation>
    </message>
    <message>
        <source>No answer with a question mark follows</source>
        <translation>以降に疑問符の応答はありません</translation>
    </message>
    <message>
        <source>The servers do not differ again</source>
        <translation>以降にサーバーの不一致はありません</translation>
    </message>
</context>
<context>
    <name>herd::RecordAction</name>
    <message>
        <source>Recorded in %1</source>
        <translation>%1 に記録しました</translation>
    </message>
    <message>
        <source>The recording has ended, and what came before is there: %1</source>
        <translation>記録は終了しました。それまでの内容は残っています: %1</translation>
    </message>
    <message>
        <source>Recording %1</source>
        <translation>%1 を記録中</translation>
    </message>
    <message>
        <source>Record</source>
        <translation>記録</translation>
    </message>
    <message>
        <source>End the recording</source>
        <translation>記録を終了</translation>
    </message>
    <message>
        <source>Record what is watched, whatever is shown of it</source>
        <translation>表示内容にかかわらず、監視中のものを記録する</translation>
    </message>
    <message>
        <source>Nothing is recorded: %1</source>
        <translation>何も記録していません: %1</translation>
    </message>
</context>
<context>
    <name>herd::RecordingSource</name>
    <message numerus="yes">
        <source>%1 and %n more</source>
        <translation>
            <numerusform>%1 ほか %n 件</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>herd::RecordingWords</name>
    <message>
        <source>%1 can&apos;t be read: %2. Is it there, is it a file, and may you read it?</source>
        <translation>%1 を読めません: %2。存在するファイルか、読む権限があるかを確かめてください。</translation>
    </message>
    <message>
        <source>%1 is no recording. Choose a file that herd-headless --record wrote, or Record in this window.</source>
        <translation>%1 は記録ではありません。herd-headless --record またはこのウィンドウの「記録」で書かれたファイルを選んでください。</translation>
    </message>
    <message>
        <source>%1 was recorded by another version of Herd. Open it with a dashboard of the release that wrote it.</source>
        <translation>%1 は別のバージョンの Herd で記録されました。記録したバージョンのダッシュボードで開いてください。</translation>
    </message>
    <message>
        <source>%1 was cut off at once and holds nothing. Choose another one.</source>
        <translation>%1 はすぐに途切れており、何も含んでいません。別のファイルを選んでください。</translation>
    </message>
    <message>
        <source>%1 is cut off: whoever wrote it was killed, or still writes. All that was there is shown.</source>
        <translation>%1 は途切れています。書き手が強制終了されたか、まだ書いています。書かれていたものはすべて表示します。</translation>
    </message>
    <message>
        <source>%1 is damaged at byte %2. What is damaged is left out, and all that is whole is shown.</source>
        <translation>%1 は %2 バイト目が壊れています。壊れた部分を除き、無事な部分をすべて表示します。</translation>
    </message>
    <message numerus="yes">
        <source>%1 There are %Ln more problem(s).</source>
        <translation>
            <numerusform>%1 ほかに %Ln 件の問題があります。</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>herd::SaveFile</name>
    <message>
        <source>%1 cannot be written: %2. What was there is as it was. Choose another place, or make room.</source>
        <translation>%1 に書き込めません: %2。元の内容はそのままです。別の場所を選ぶか、空きを作ってください。</translation>
    </message>
    <message>
        <source>it is no file</source>
        <translation>ファイルではありません</translation>
    </message>
</context>
<context>
    <name>herd::ServerItem</name>
    <message>
        <source>waiting for it</source>
        <translation>待機中</translation>
    </message>
    <message>
        <source>%1 lines/s</source>
        <translation>%1 行/秒</translation>
    </message>
    <message>
        <source>paused</source>
        <translation>一時停止</translation>
    </message>
    <message>
        <source>no answer</source>
        <translation>応答なし</translation>
    </message>
    <message>
        <source>clients: %1</source>
        <translation>クライアント: %1</translation>
    </message>
    <message>
        <source>%1: %2, clients known: %3</source>
        <comment>server, its state</comment>
        <translation>%1: %2、既知のクライアント: %3</translation>
    </message>
    <message>
        <source>%1; knows something else than most servers</source>
        <translation>%1。多数のサーバーと異なる情報を持つ</translation>
    </message>
</context>
<context>
    <name>herd::ServersModel</name>
    <message>
        <source>Server</source>
        <translation>サーバー</translation>
    </message>
    <message>
        <source>State</source>
        <translation>状態</translation>
    </message>
    <message>
        <source>Lines/s</source>
        <translation>行/秒</translation>
    </message>
    <message>
        <source>Clients</source>
        <translation>クライアント</translation>
    </message>
    <message>
        <source>Connections</source>
        <translation>接続数</translation>
    </message>
    <message>
        <source>Owed</source>
        <translation>未送</translation>
    </message>
    <message>
        <source>Digest</source>
        <translation>ダイジェスト</translation>
    </message>
    <message>
        <source>Faults</source>
        <translation>障害</translation>
    </message>
    <message>
        <source>Address</source>
        <translation>アドレス</translation>
    </message>
    <message>
        <source>Herd</source>
        <translation>群れ</translation>
    </message>
</context>
<context>
    <name>herd::Shell</name>
    <message>
        <source>Open recordings</source>
        <translation>記録を開く</translation>
    </message>
    <message>
        <source>F&amp;aults</source>
        <translation>障害(&amp;A)</translation>
    </message>
    <message>
        <source>Compare: one recording, or all of one herd</source>
        <translation>比較: 一つの記録、または一つの群れの全記録</translation>
    </message>
    <message>
        <source>Compare: the other recording, or all of the other herd</source>
        <translation>比較: もう一つの記録、またはもう一つの群れの全記録</translation>
    </message>
</context>
<context>
    <name>herd::ShortcutList</name>
    <message>
        <source>Topology</source>
        <translation>トポロジー</translation>
    </message>
    <message>
        <source>Tab</source>
        <translation>Tab</translation>
    </message>
    <message>
        <source>Selects the next server or link</source>
        <translation>次のサーバーまたはリンクを選択</translation>
    </message>
    <message>
        <source>Arrow keys</source>
        <translation>矢印キー</translation>
    </message>
    <message>
        <source>Select what is that way</source>
        <translation>その方向にあるものを選択</translation>
    </message>
    <message>
        <source>Menu</source>
        <translation>メニュー</translation>
    </message>
    <message>
        <source>Opens the menu of what is selected</source>
        <translation>選択したもののメニューを開く</translation>
    </message>
    <message>
        <source>Map</source>
        <translation>地図</translation>
    </message>
    <message>
        <source>Move the map</source>
        <translation>地図を移動</translation>
    </message>
    <message>
        <source>+ and -</source>
        <translation>+ と -</translation>
    </message>
    <message>
        <source>Zoom</source>
        <translation>拡大と縮小</translation>
    </message>
    <message>
        <source>Home</source>
        <translation>Home</translation>
    </message>
    <message>
        <source>Shows all clients</source>
        <translation>全クライアントを表示</translation>
    </message>
    <message>
        <source>F</source>
        <translation>F</translation>
    </message>
    <message>
        <source>Follows the selected client, or no longer</source>
        <translation>選択したクライアントの追跡を開始、または終了</translation>
    </message>
    <message>
        <source>Escape</source>
        <translation>Esc</translation>
    </message>
    <message>
        <source>Leaves what is followed, asked, selected</source>
        <translation>追跡、質問、選択をやめる</translation>
    </message>
    <message>
        <source>Keys</source>
        <translation>キー</translation>
    </message>
    <message>
        <source>Keys and what they do</source>
        <translation>キーとその働き</translation>
    </message>
    <message>
        <source>What they do</source>
        <translation>働き</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <translation>%1: %2</translation>
    </message>
    <message>
        <source>Selects nothing</source>
        <translation>選択を解除</translation>
    </message>
    <message>
        <source>Timeline</source>
        <translation>タイムライン</translation>
    </message>
    <message>
        <source>Move in time, and from lane to lane</source>
        <translation>時間と行の間を移動</translation>
    </message>
    <message>
        <source>End</source>
        <translation>End</translation>
    </message>
    <message>
        <source>Follows the newest</source>
        <translation>最新を追う</translation>
    </message>
    <message>
        <source>Shows all of the time</source>
        <translation>全期間を表示</translation>
    </message>
    <message>
        <source>Clears the selection</source>
        <translation>選択を解除</translation>
    </message>
    <message>
        <source>Latency</source>
        <translation>レイテンシー</translation>
    </message>
    <message>
        <source>Delete</source>
        <translation>Delete</translation>
    </message>
    <message>
        <source>Measures anew</source>
        <translation>測定をやり直す</translation>
    </message>
    <message>
        <source>Filter</source>
        <translation>フィルター</translation>
    </message>
    <message>
        <source>Ctrl+Space</source>
        <translation>Ctrl+Space</translation>
    </message>
    <message>
        <source>Offers what can follow</source>
        <translation>続けられる候補を表示</translation>
    </message>
    <message>
        <source>Up and Down</source>
        <translation>上下キー</translation>
    </message>
    <message>
        <source>Bring back filters of before</source>
        <translation>以前のフィルターを呼び出す</translation>
    </message>
    <message>
        <source>Clears the filter, then goes to the rows</source>
        <translation>フィルターを消し、次に行へ移る</translation>
    </message>
    <message>
        <source>Console</source>
        <translation>コンソール</translation>
    </message>
    <message>
        <source>Return</source>
        <translation>Return</translation>
    </message>
    <message>
        <source>Sends the line</source>
        <translation>行を送信</translation>
    </message>
    <message>
        <source>Bring back lines of before</source>
        <translation>以前の行を呼び出す</translation>
    </message>
    <message>
        <source>Time</source>
        <translation>時間</translation>
    </message>
    <message>
        <source>[ and ]</source>
        <translation>[ と ]</translation>
    </message>
    <message>
        <source>Slower, faster</source>
        <translation>遅く、速く</translation>
    </message>
    <message>
        <source>Shift+F7, F8, F9</source>
        <translation>Shift+F7、F8、F9</translation>
    </message>
    <message>
        <source>Go to what F7, F8, F9 go to, but before</source>
        <translation>F7、F8、F9 の逆方向へ移る</translation>
    </message>
    <message>
        <source>Ctrl+arrow keys</source>
        <translation>Ctrl+矢印キー</translation>
    </message>
    <message>
        <source>Move the selected server</source>
        <translation>選択中のサーバーを動かします</translation>
    </message>
    <message>
        <source>Shift+arrow keys</source>
        <translation>Shift+矢印キー</translation>
    </message>
    <message>
        <source>Select the next client that way</source>
        <translation>その方向の次のクライアントを選択します</translation>
    </message>
    <message>
        <source>Reports from the middle (IAMAT)</source>
        <translation>中央から報告します (IAMAT)</translation>
    </message>
    <message>
        <source>Shift+Return</source>
        <translation>Shift+Return</translation>
    </message>
    <message>
        <source>Asks what is near the middle (WHATSAT)</source>
        <translation>中央の近くに何があるか尋ねます (WHATSAT)</translation>
    </message>
    <message>
        <source>Shift+Left, Shift+Right</source>
        <translation>Shift+←、Shift+→</translation>
    </message>
    <message>
        <source>Select a span of time</source>
        <translation>時間の範囲を選択します</translation>
    </message>
    <message>
        <source>Ctrl+Left, Ctrl+Right</source>
        <translation>Ctrl+←、Ctrl+→</translation>
    </message>
    <message>
        <source>Move the selected span</source>
        <translation>選択範囲を動かします</translation>
    </message>
    <message>
        <source>Zooms to the selected span, or shows all</source>
        <translation>選択範囲を拡大します。なければ全体を表示します</translation>
    </message>
    <message>
        <source>N, Shift+N</source>
        <translation>N、Shift+N</translation>
    </message>
    <message>
        <source>Say what the next flag means, or the one before</source>
        <translation>次の、または前の旗の意味を表示します</translation>
    </message>
    <message>
        <source>Say what a row or a bar means</source>
        <translation>行や棒の意味を表示します</translation>
    </message>
    <message>
        <source>Ctrl+C</source>
        <translation>Ctrl+C</translation>
    </message>
    <message>
        <source>Copies all as text</source>
        <translation>すべてをテキストとしてコピーします</translation>
    </message>
    <message>
        <source>Tables</source>
        <translation>表</translation>
    </message>
    <message>
        <source>Follows what the row is about</source>
        <translation>その行の対象を追跡します</translation>
    </message>
    <message>
        <source>Copies the selected rows</source>
        <translation>選択中の行をコピーします</translation>
    </message>
    <message>
        <source>Offers filters for the cell, and to sort</source>
        <translation>セルのフィルターと並べ替えを選べます</translation>
    </message>
    <message>
        <source>Ctrl+F</source>
        <translation>Ctrl+F</translation>
    </message>
    <message>
        <source>Goes to the filter of the table in front</source>
        <translation>手前の表のフィルターに移ります</translation>
    </message>
    <message>
        <source>Arrow keys, Page Up, Page Down</source>
        <translation>矢印キー、Page Up、Page Down</translation>
    </message>
    <message>
        <source>On the slider: a second, ten seconds</source>
        <translation>スライダー上で 1 秒、10 秒動きます</translation>
    </message>
    <message>
        <source>Home, End</source>
        <translation>Home、End</translation>
    </message>
    <message>
        <source>On the slider: to the beginning, to the end</source>
        <translation>スライダー上で先頭へ、末尾へ移ります</translation>
    </message>
    <message>
        <source>Tour</source>
        <translation>ツアー</translation>
    </message>
    <message>
        <source>F2, F3, F4</source>
        <translation>F2、F3、F4</translation>
    </message>
    <message>
        <source>Hold it, go on, end it</source>
        <translation>止める、進む、終える</translation>
    </message>
    <message>
        <source>Comparison</source>
        <translation>比較</translation>
    </message>
    <message>
        <source>Space, F9</source>
        <translation>Space、F9</translation>
    </message>
    <message>
        <source>Let time stand still or go on, go to the next difference</source>
        <translation>時間を止める・進める、次の相違に移る</translation>
    </message>
    <message>
        <source>Ctrl+W</source>
        <translation>Ctrl+W</translation>
    </message>
    <message>
        <source>Closes the window</source>
        <translation>ウィンドウを閉じます</translation>
    </message>
    <message>
        <source>Window</source>
        <translation>ウィンドウ</translation>
    </message>
    <message>
        <source>F6, Shift+F6</source>
        <translation>F6、Shift+F6</translation>
    </message>
    <message>
        <source>Go to the next panel, to the one before</source>
        <translation>次のパネルへ、前のパネルへ移ります</translation>
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
        <translation>時間の速さ ([ 遅く、] 速く)</translation>
    </message>
</context>
<context>
    <name>herd::Strip</name>
    <message>
        <source>Cancel</source>
        <translation>キャンセル</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>閉じる</translation>
    </message>
</context>
<context>
    <name>herd::Table</name>
    <message>
        <source>Copy cell</source>
        <translation>セルをコピー</translation>
    </message>
    <message>
        <source>Copy rows</source>
        <translation>行をコピー</translation>
    </message>
    <message>
        <source>No row meets the filter.</source>
        <translation>フィルターに合う行はありません。</translation>
    </message>
    <message>
        <source>Sort by this column</source>
        <translation>この列で並べ替え</translation>
    </message>
</context>
<context>
    <name>herd::TableButtons</name>
    <message>
        <source>Write these rows to a file (%1)</source>
        <translation>これらの行をファイルに書き出す (%1)</translation>
    </message>
    <message>
        <source>Written: %1</source>
        <translation>書き込みました: %1</translation>
    </message>
</context>
<context>
    <name>herd::TableSaver</name>
    <message>
        <source>nothing was written</source>
        <translation>何も書き込まれませんでした</translation>
    </message>
</context>
<context>
    <name>herd::TimeBar</name>
    <message>
        <source>Time</source>
        <translation>時間</translation>
    </message>
    <message>
        <source>Live</source>
        <translation>ライブ</translation>
    </message>
    <message>
        <source>Pause</source>
        <translation>一時停止</translation>
    </message>
    <message>
        <source>Step</source>
        <translation>ステップ</translation>
    </message>
    <message>
        <source>Go on</source>
        <translation>再開</translation>
    </message>
    <message>
        <source>Show what happens now</source>
        <translation>今起きていることを表示</translation>
    </message>
    <message>
        <source>Let time stand still, or go on</source>
        <translation>時間を止める、または進める</translation>
    </message>
    <message>
        <source>Show one line more</source>
        <translation>もう 1 行表示</translation>
    </message>
    <message>
        <source>Time that is shown</source>
        <translation>表示中の時刻</translation>
    </message>
    <message>
        <source>Fault ›</source>
        <translation>障害 ›</translation>
    </message>
    <message>
        <source>Go to the next fault; with Shift to the one before</source>
        <translation>次の障害へ。Shift で前の障害へ</translation>
    </message>
    <message>
        <source>? ›</source>
        <translation>? ›</translation>
    </message>
    <message>
        <source>Go to the next answer with a question mark; with Shift to the one before</source>
        <translation>次の疑問符の応答へ。Shift で前の応答へ</translation>
    </message>
    <message>
        <source>Differing ›</source>
        <translation>不一致 ›</translation>
    </message>
    <message>
        <source>Go to where servers differ next; with Shift to where they did before</source>
        <translation>次にサーバーが食い違うところへ。Shift で前へ</translation>
    </message>
    <message>
        <source>Play</source>
        <translation>再生</translation>
    </message>
    <message>
        <source>It is looked for in the recording; end that</source>
        <translation>記録の中を探しています。やめる</translation>
    </message>
</context>
<context>
    <name>herd::TimeSlider</name>
    <message>
        <source>Time in the recording</source>
        <translation>記録内の時刻</translation>
    </message>
</context>
<context>
    <name>herd::TimelineFlags</name>
    <message>
        <source>cut from %1</source>
        <translation>%1 から切断</translation>
    </message>
    <message>
        <source>all faults healed</source>
        <translation>全障害を修復</translation>
    </message>
    <message>
        <source>link to %1 healed</source>
        <translation>%1 へのリンクを修復</translation>
    </message>
    <message>
        <source>hears %1 %2 ms late</source>
        <translation>%1 を %2 ms 遅れて受信</translation>
    </message>
    <message>
        <source>hears %1 at %2 bytes a second</source>
        <translation>%1 を毎秒 %2 バイトで受信</translation>
    </message>
    <message>
        <source>loses %2 % of what %1 says</source>
        <translation>%1 の発言の %2 % を損失</translation>
    </message>
    <message>
        <source>hears %2 % of what %1 says twice</source>
        <translation>%1 の発言の %2 % を重複して受信</translation>
    </message>
    <message>
        <source>paused</source>
        <translation>一時停止</translation>
    </message>
    <message>
        <source>goes on after a pause</source>
        <translation>一時停止から再開</translation>
    </message>
    <message>
        <source>told to stop</source>
        <translation>停止を指示</translation>
    </message>
    <message>
        <source>lost</source>
        <translation>喪失</translation>
    </message>
    <message>
        <source>lost, %1</source>
        <translation>喪失、%1</translation>
    </message>
    <message>
        <source>started again</source>
        <translation>再起動</translation>
    </message>
    <message>
        <source>%1, %2: %3</source>
        <translation>%1、%2: %3</translation>
    </message>
    <message>
        <source>not watched</source>
        <translation>監視外</translation>
    </message>
    <message numerus="yes">
        <source>and %n more</source>
        <translation>
            <numerusform>ほか %n 件</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>up, %1 of %n link(s)</source>
        <translation>
            <numerusform>稼働、%n 本中 %1 本のリンク</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>herd::TimelinePainter</name>
    <message>
        <source>peak %1/s</source>
        <translation>最大 %1/秒</translation>
    </message>
</context>
<context>
    <name>herd::TimelineView</name>
    <message>
        <source>Timeline</source>
        <translation>タイムライン</translation>
    </message>
    <message>
        <source>What each server did appears here as soon as one is attached: its links, its updates, and what befell it.</source>
        <translation>接続すると、各サーバーの動き (リンク、更新、起きたこと) がここに表示されます。</translation>
    </message>
    <message>
        <source>Show all (double-click, Home)</source>
        <translation>全体を表示 (ダブルクリック、Home)</translation>
    </message>
    <message>
        <source>Follow the newest (End)</source>
        <translation>最新を追う (End)</translation>
    </message>
    <message>
        <source>Clear the selection (Esc)</source>
        <translation>選択を解除 (Esc)</translation>
    </message>
    <message>
        <source>%1, %2: %3</source>
        <translation>%1、%2: %3</translation>
    </message>
    <message numerus="yes">
        <source>%1; %Ln update(s) in %2</source>
        <translation>
            <numerusform>%1、%2 に %Ln 件の更新</numerusform>
        </translation>
    </message>
    <message>
        <source>%1, from %2 to %3</source>
        <comment>servers, time, time</comment>
        <translation>%1、%2 から %3 まで</translation>
    </message>
    <message numerus="yes">
        <source>%Ln server(s)</source>
        <translation>
            <numerusform>サーバー %Ln 台</numerusform>
        </translation>
    </message>
    <message>
        <source>selected: %1 to %2</source>
        <translation>選択中: %1 から %2</translation>
    </message>
    <message>
        <source>What each server did. Arrow keys move, with Shift they select a span, with Ctrl they move it, and Return zooms to it; Escape clears it. Plus and minus zoom, End follows the newest, Home shows all, N says what the next flag means.</source>
        <translation>各サーバーのしたこと。矢印キーで移動、Shift を押しながらで範囲を選択、Ctrl を押しながらで範囲を移動、Return で範囲を拡大、Esc で選択を解除します。+ と - で拡大・縮小、End で最新を追い、Home で全体を表示、N で次の旗の意味を表示します。</translation>
    </message>
    <message>
        <source>Zoom to the selection (double-click, Return)</source>
        <translation>選択範囲を拡大 (ダブルクリック、Return)</translation>
    </message>
</context>
<context>
    <name>herd::TopologyView</name>
    <message>
        <source>Topology</source>
        <translation>トポロジー</translation>
    </message>
    <message>
        <source>The servers of the herd and the links between them</source>
        <translation>群れのサーバーとその間のリンク</translation>
    </message>
    <message>
        <source>No herd yet.
Servers appear here once one is attached.</source>
        <translation>群れはまだありません。
接続するとサーバーがここに表示されます。</translation>
    </message>
    <message>
        <source>%1, %2</source>
        <comment>servers, links</comment>
        <translation>%1、%2</translation>
    </message>
    <message numerus="yes">
        <source>%Ln server(s)</source>
        <translation>
            <numerusform>サーバー %Ln 台</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln link(s)</source>
        <translation>
            <numerusform>リンク %Ln 本</numerusform>
        </translation>
    </message>
    <message>
        <source>%1, %2</source>
        <comment>servers and links, bridges</comment>
        <translation>%1、%2</translation>
    </message>
    <message numerus="yes">
        <source>%Ln bridge(s)</source>
        <translation>
            <numerusform>ブリッジ %Ln 本</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>herd::Tour</name>
    <message>
        <source>Five servers</source>
        <translation>5 台のサーバー</translation>
    </message>
    <message>
        <source>Each of these servers is a real one and talks to its neighbours along the lines. No database stands behind them: what one knows, it tells the others.</source>
        <translation>どのサーバーも本物で、線に沿って隣接サーバーと会話します。背後にデータベースはありません。1 台が知ったことは、ほかのサーバーに伝えられます。</translation>
    </message>
    <message>
        <source>Reports flood</source>
        <translation>報告は行き渡る</translation>
    </message>
    <message>
        <source>Phones walk through Los Angeles and tell one server where they are. It tells its neighbours, and they tell theirs. Each dot is such a report on the way that it really took; where it is known already it turns grey and ends.</source>
        <translation>携帯電話がロサンゼルスを歩き、1 台のサーバーに位置を報告します。サーバーは隣に、隣はその隣に伝えます。各点は、実際に通った経路上の報告です。すでに知られている場所では灰色になって消えます。</translation>
    </message>
    <message>
        <source>Whichever you ask</source>
        <translation>どのサーバーに聞いても</translation>
    </message>
    <message>
        <source>This phone talks to one server only. One or two hops later all of them believe the same of it, as the table of beliefs says.</source>
        <translation>この携帯電話は 1 台のサーバーとだけ話します。1、2 ホップ後には全サーバーの認識が一致します。認識の表をご覧ください。</translation>
    </message>
    <message>
        <source>A server is killed</source>
        <translation>サーバーの強制終了</translation>
    </message>
    <message>
        <source>%1 is gone without a word. Its neighbours see it at once, its phones go to other servers, and the reports find other ways.</source>
        <translation>%1 が何も言わずに消えました。隣接サーバーはすぐに気づき、携帯電話は別のサーバーに移り、報告は別の経路を通ります。</translation>
    </message>
    <message>
        <source>It comes back</source>
        <translation>サーバーの復帰</translation>
    </message>
    <message>
        <source>%1 starts again and knows nothing. It compares digests with its neighbours, and they send what it missed.</source>
        <translation>%1 は何も知らずに再起動します。隣接サーバーとダイジェストを比べ、不足分を送ってもらいます。</translation>
    </message>
    <message>
        <source>A partition</source>
        <translation>分断</translation>
    </message>
    <message>
        <source>All links of %1 are cut. Both sides go on serving their own clients and believe the last that they heard of the others: the badges differ.</source>
        <translation>%1 の全リンクが切断されました。双方とも自分のクライアントへのサービスを続け、相手側については最後に聞いたことを信じます。バッジが食い違います。</translation>
    </message>
    <message>
        <source>It heals</source>
        <translation>修復</translation>
    </message>
    <message>
        <source>The links of %1 are back. Each side sends the newest report of every client that the other one misses, and nothing twice.</source>
        <translation>%1 のリンクが復旧しました。双方が、相手に不足している各クライアントの最新の報告だけを、重複なく送ります。</translation>
    </message>
    <message>
        <source>Time stands still</source>
        <translation>時間を止める</translation>
    </message>
    <message>
        <source>The herd goes on, but the window shows one moment of it. Step through what happened, line by line, or let the time run on slowly.</source>
        <translation>群れは動き続けますが、ウィンドウはその一瞬を示します。起きたことを 1 行ずつたどるか、時間をゆっくり進めてください。</translation>
    </message>
    <message>
        <source>Now you</source>
        <translation>さあ、あなたの番です</translation>
    </message>
    <message>
        <source>Open the menu of a server or of a link to break something. Double-click the map to be a phone yourself.</source>
        <translation>サーバーやリンクのメニューを開いて何かを壊してみてください。地図をダブルクリックすると、あなた自身が携帯電話になれます。</translation>
    </message>
    <message>
        <source>Once more, slowly</source>
        <translation>もう一度、ゆっくり</translation>
    </message>
    <message>
        <source>All of this was recorded. Here is the death of %1 once more, four times as slow: its links go down, and its phones turn to other servers. The bar at the top goes to any time of it.</source>
        <translation>これはすべて記録されました。%1 の最期をもう一度、4 倍ゆっくり示します。リンクが切れ、電話は他のサーバーへ移ります。上のバーでどの時刻へも行けます。</translation>
    </message>
</context>
<context>
    <name>herd::Undo</name>
    <message>
        <source>%1. %2 takes it back.</source>
        <comment>what was done, a key</comment>
        <translation>%1。%2 で元に戻せます。</translation>
    </message>
    <message>
        <source>Taken back: %1</source>
        <translation>元に戻しました: %1</translation>
    </message>
    <message>
        <source>&amp;Undo</source>
        <translation>元に戻す(&amp;U)</translation>
    </message>
    <message>
        <source>&amp;Undo: %1</source>
        <translation>元に戻す(&amp;U): %1</translation>
    </message>
</context>
<context>
    <name>herd::describeLeftOut</name>
    <message>
        <source>lines that came too fast: %1</source>
        <translation>速すぎて表示しなかった行: %1</translation>
    </message>
    <message>
        <source>lines that are too long: %1</source>
        <translation>長すぎる行: %1</translation>
    </message>
    <message>
        <source>reports of too many clients: %1</source>
        <translation>多すぎるクライアントの報告: %1</translation>
    </message>
    <message>
        <source>lines of too many sources: %1</source>
        <translation>多すぎるソースの行: %1</translation>
    </message>
    <message>
        <source>mentions of too many servers: %1</source>
        <translation>多すぎるサーバーの記述: %1</translation>
    </message>
    <message>
        <source>mentions of too many links: %1</source>
        <translation>多すぎるリンクの記述: %1</translation>
    </message>
    <message>
        <source>Left out: %1</source>
        <translation>省略: %1</translation>
    </message>
</context>
<context>
    <name>herd::main</name>
    <message>
        <source>cannot write %1; is the folder there, and does the name end in .png?</source>
        <translation>%1 に書き込めません。フォルダーはありますか? 名前は .png で終わっていますか?</translation>
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
        <translation>%1 秒</translation>
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
