<?php // callback throws at end
ob_start(function ($buffer) { throw new Exception('at end'); });
echo 'main';
