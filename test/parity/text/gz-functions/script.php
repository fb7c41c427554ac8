<?php // gz functions
echo gzuncompress(gzcompress('hello')), gzdecode(gzencode('héllo')), gzinflate(gzdeflate('abc', 9)), bin2hex(gzcompress('a')), strlen(gzencode('')), var_export(gzuncompress('bad'), true), var_export(gzdecode('bad'), true), var_export(gzinflate("\x01"), true), "\n"; try { gzcompress('a', 10); } catch (ValueError $e) { echo $e->getMessage(); }
