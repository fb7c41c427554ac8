<?php // callback nested feeds outer
ob_start(fn($buffer) => "1($buffer)");
ob_start(fn($buffer) => "2($buffer)");
echo 'x'; ob_flush();
echo 'y'; ob_end_flush();
ob_end_flush();
