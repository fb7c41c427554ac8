<?php // htmlspecialchars control characters
echo htmlspecialchars("a\x01b\x00c", ENT_QUOTES | ENT_SUBSTITUTE | ENT_DISALLOWED | ENT_HTML5);
