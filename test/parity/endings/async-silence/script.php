<?php // async silence
$r = @hex2bin('abc'); var_dump($r); echo error_reporting();
