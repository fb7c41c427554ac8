<?php // htmlspecialchars default
echo htmlspecialchars("<a href=\"x\">it's &amp; more</a>");
