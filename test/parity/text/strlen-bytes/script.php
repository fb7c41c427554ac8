<?php // strlen bytes
echo strlen('ü'), strlen('€'), strlen('😀'), strlen('abc'), strlen("\xff");
