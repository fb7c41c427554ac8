<?php // htmlentities flags
echo htmlentities("'\"é'", ENT_NOQUOTES), htmlentities('€…—', ENT_HTML401), htmlentities('fj∴', ENT_HTML5), htmlentities("'", ENT_QUOTES | ENT_XML1);
