<?php //
//
echo 'output';
