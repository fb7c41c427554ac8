<?php // htmlspecialchars decode
echo htmlspecialchars_decode('&lt;b&gt; &amp; &quot;q&quot; &#039;s&#039; &apos; &nbsp;');
