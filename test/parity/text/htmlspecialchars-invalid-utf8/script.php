<?php // htmlspecialchars invalid utf8
var_dump(htmlspecialchars("bad \xff byte"), htmlspecialchars("bad \xff byte", ENT_IGNORE), htmlspecialchars("bad \xff byte", ENT_SUBSTITUTE));
