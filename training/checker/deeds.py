"""What people talk about: deeds, each told in several ways, in families of deeds easily confused.

One line is a family; its members, parted by `/`, exclude each other; the ways of telling one
member are parted by `|`. Every way begins with a verb in its plain form. {C} is a child, {P}
another person, {my} the teller's possessive. A `+` before a family lets a time stand with it.
"""

FAMILIES_TEXT = """
+ pick {C} up from school|collect {C} from school|fetch {C} from school / drop {C} off at school|take {C} to school / pick {C} up from nursery|collect {C} from nursery / walk home with {C}|walk {C} home
+ ring {C}|phone {C}|call {C}|give {C} a ring|telephone {C}|speak to {C} on the phone / text {C}|send {C} a text|message {C} / visit {C}|go to see {C}|go round to see {C} / write to {C}|send {C} a letter
+ cook tea|make dinner|cook the evening meal / make breakfast|do breakfast / do the washing|do the laundry|wash the clothes / do the shopping|go to the supermarket
+ put {C} to bed|get {C} off to bed|settle {C} at night / get {C} up|wake {C} up / bath {C}|give {C} a bath / read {C} a story|read to {C}
+ go to work|go in to work|start work / finish work|get home from work|come home from work / work from home / work nights|do night shifts|be on nights
+ drink|have a drink|drink alcohol / have a glass of wine|have a wine / have a couple of beers|have a few beers / smoke|have a cigarette / smoke cannabis|smoke weed|use cannabis
shout at {P}|raise {my} voice to {P}|yell at {P} / swear at {P}|use bad language to {P} / hit {P}|strike {P} / push {P}|shove {P} / threaten {P}|make threats to {P} / argue with {P}|have a row with {P}|have words with {P}
smack {C}|hit {C} / grab {C}|grab {C} by the arm / shout at {C}|raise {my} voice to {C} / leave {C} alone|leave {C} on {their} own
+ see the doctor|go to the doctor|see {my} GP|go to see {my} GP / go to the hospital|go to A and E / see a counsellor|go to counselling|have counselling / see the dentist|go to the dentist / see the consultant|meet the specialist
+ take {C} to the doctor|take {C} to the GP / take {C} to the dentist / take {C} to the optician|get {C}'s eyes tested|have {C}'s eyes tested / take {C} to hospital
+ take the tablets|take {my} medication|take the medicine / miss a dose|forget the tablets|forget to take {my} medication / stop the tablets|come off the medication|stop taking the medication / change the dose
+ go swimming|go for a swim / play football|play in a football match / go to the gym|work out at the gym / go to the park|go to the playground / go to church / go to the library
+ take {C} swimming / take {C} to football|take {C} to football practice / take {C} to the park / take {C} to church / take {C} to {my} mum's|take {C} to see {my} mother
do a parenting course|attend a parenting course|go on a parenting course / go to mediation|try mediation|attend mediation / do a drug test|take a drug test / see a family therapist|go to family therapy / meet a support worker|work with a support worker
pay for the train|cover the train fare|pay the train fare / pay for a taxi|cover the cost of a taxi|pay the taxi fare / pay the school fees / pay half of the costs|split the cost|share the costs / pay for the uniform|buy the uniform
move house|move|move home / move to a bigger flat|get a bigger flat|find a larger flat / stay with {my} mother|live with {my} mum|stay at {my} mum's / move abroad|move to another country / stay where {I} {am}
look for a new job|look for another job|look for other work / hand in {my} notice|resign|give up {my} job / go part-time|drop to part-time hours|reduce {my} hours / ask for a pay rise|request a pay rise / go on a training course
report it to the police|ring the police|call the police|contact the police / tell the school|let the school know|inform the school / tell the social worker|let the social worker know|inform the social worker / tell the landlord|let the landlord know|inform the landlord
+ pay the rent / fall behind with the rent|get into rent arrears|miss a rent payment / mend the boiler|fix the boiler|repair the boiler|get the boiler working / mend the roof|fix the roof|repair the roof / clear the gutters / treat the damp|sort out the damp|deal with the damp|deal with the mould / change the locks
send {P} the form|send the form to {P}|let {P} have the form / send {P} the report|let {P} have the report|provide {P} with the report / send {P} the photos|send {P} the photographs / send {P} the rota|provide {P} with the rota / sign the form|put {my} name to the form
see {P}|meet {P}|meet up with {P} / ring {P}|phone {P}|call {P}|telephone {P} / email {P}|send {P} an email / block {P}'s number|block {P} / ask {P} to leave|tell {P} to leave
help {C} with {their} homework|do homework with {C} / go to parents' evening|attend parents' evening / speak to the teacher|have a word with the teacher|talk to the teacher / change schools|move {C} to another school
be late|turn up late|arrive late / cancel|call it off|cancel the visit / fail to attend|fail to turn up|miss the appointment / come early|turn up early|arrive early
worry about {C}|be worried about {C}|be concerned about {C} / miss {C} / be proud of {C} / trust {C} / be afraid of {C}|be scared of {C}|be frightened of {C}
trust {P} / be afraid of {P}|be scared of {P}|be frightened of {P} / be angry with {P}|be cross with {P} / get on well with {P}|get on with {P}|have a good relationship with {P} / be worried about {P}|be concerned about {P}
apologise to {P}|say sorry to {P}|make an apology to {P} / blame {P}|say it was {P}'s fault / thank {P}|say thank you to {P} / ignore {P}|take no notice of {P}
see {C} every weekend|have {C} every weekend / see {C} every other weekend|have {C} every other weekend|have {C} on alternate weekends / have {C} for half of the holidays|have {C} for half the holidays / have {C} overnight|have {C} to stay the night / have {C} for Christmas
make a complaint|complain|put in a complaint / withdraw the complaint|drop the complaint|take back the complaint / appeal|put in an appeal / accept the decision|go along with the decision / ask for a review
+ drive the van|take the van out / check the tyres|look at the tyres / clean the yard / lock up|lock the gate / answer the phones|take the calls / open the post
reduce the price|bring the price down|lower the price / raise the price|put the price up|increase the price / drop the feature|take the feature out|remove the feature / keep the feature|leave the feature in / redesign the case|change the design of the case
hire another person|take on another person|recruit someone / cut the budget|reduce the budget / extend the deadline|put the deadline back|allow more time / cancel the project|stop the project / test the prototype|try out the prototype
order the parts|get the parts in / build the wall|put the wall up / take the fence down|remove the fence / cut the tree down|fell the tree / paint the shed
buy the car|go for the car / sell the car|get rid of the car / lend {P} the car|let {P} use the car / insure the car|take out insurance on the car / take out life insurance|buy life insurance|get a life policy
+ feed the dog|give the dog {its} food / walk the dog|take the dog out / leave the dog outside|keep the dog outside / take the dog to the vet
eat meat / eat breakfast|have breakfast / skip meals|miss meals|go without meals / lose weight|get thinner / put weight on|gain weight
sleep well|get a good night's sleep / wake up in the night|wake during the night / feel dizzy|get dizzy|feel light-headed / get headaches|suffer from headaches|have headaches / get chest pain|have pains in {my} chest|suffer chest pain / feel sick|get nauseous|feel nauseous / have trouble breathing|get short of breath|become breathless
speak French|know French / speak Welsh / learn English|study English / use an interpreter|need an interpreter
borrow money from {P}|take money from {P} / lend {P} money|lend money to {P} / pay {P} back|return the money to {P} / save for a deposit|put money aside for a deposit
keep a diary|write a diary|write things down in a diary / record the call|tape the call|make a recording of the call / keep the messages|save the messages / delete the messages|get rid of the messages|wipe the messages
"""


def families() -> list[tuple[bool, list[list[str]]]]:
    """Give each family: whether a time fits it, and its members with their ways of telling."""
    found = []
    for line in FAMILIES_TEXT.strip().splitlines():
        text = line.removeprefix("+ ")
        members = [[way.strip() for way in m.split("|")] for m in text.split(" / ")]
        found.append((line.startswith("+"), members))
    return found
