<?php // nl2br
echo nl2br("a\nb\r\nc\rd"), nl2br("x\ny", false);
